// seed.mjs — the people of the sandbox.
//
// Source   The exchanges in OpenMetadata's documentation; example.org belongs to nobody. The passwords protect
//          nothing: whoever starts a sandbox is told one.

import { randomUUID } from 'node:crypto';

export function reference(type, name, displayName)
{
    return { id: randomUUID(), type, name, fullyQualifiedName: name, ...(displayName && { displayName }), deleted: false };
}

const finance = { ...reference('team', 'Finance'), id: '11111111-2222-4333-8444-555555555555' };
const risk = reference('team', 'RiskAnalytics', 'Risk & Analytics');
const dataSteward = { ...reference('role', 'DataSteward', 'Data Steward'), id: '22222222-3333-4444-8555-666666666666' };
const dataConsumer = { ...reference('role', 'DataConsumer', 'Data Consumer'), id: '33333333-4444-4555-8666-777777777777' };
const analyst = reference('persona', 'Analyst');

// Each: email and password; and as OpenMetadata's User has them id, displayName, description, profile, isAdmin, isBot,
// teams, roles, inheritedRoles, personas, defaultPersona, domains. The user's name is the address's part before the `@`.
export const seedUsers = [
    {
        id: '7f0d8d1e-3a52-4f0a-9a41-5d3d3a1c9b11',
        email: 'jane.doe@example.org',
        password: 'Sesame!42',
        displayName: 'Jane Doe',
        description: 'Data steward for **finance**',
        teams: [finance, risk],
        roles: [dataSteward],
        inheritedRoles: [dataConsumer],
        personas: [analyst],
        defaultPersona: analyst,
        domains: [reference('domain', 'Finance')],
    },
    {
        email: 'admin@example.org',
        password: 'Open!Metadata7',
        displayName: 'Administrator',
        isAdmin: true,
    },
    {
        email: 'zoe@example.org',
        password: 'Schlüssel–鍵–🔑',
        displayName: 'Zoë Müller',
        teams: [finance],
        roles: [dataConsumer],
    },
    { email: 'ingestion-bot@example.org', password: 'unused', isBot: true },
    {
        email: 'amina@example.org',
        password: 'Babel!7',
        displayName: 'أمينة Okonkwo',
        description: 'Names her tokens in every script.',
        teams: [risk],
        roles: [dataConsumer],
    },
];

// What somebody may call tokens, in every script that the page's languages are written in, and in others.
export const sampleNames = [
    'nightly ingestion',
    'Größenprüfung für Zürich',
    'Kişisel şifre İstanbul',
    'ночная загрузка',
    'αναφορά πωλήσεων',
    'ժամային հաշվետվություն',
    'ღამის ანგარიში',
    'דוח לילה 2',
    'שָׁלוֹם עוֹלָם',
    'تقرير المبيعات CI رقم 12',
    'گزارش شبانه ۱۲',
    'रात का अंतर्ग्रहण',
    'वैयक्तिक टोकन क्षत्रिय',
    'রাতের প্রতিবেদন',
    'இரவு அறிக்கை',
    'รายงานประจำคืน',
    'របាយការណ៍ប្រចាំយប់',
    'ညအစီရင်ခံစာ',
    'የምሽት ሪፖርት',
    'ᠰᠥᠨᠢ ᠶᠢᠨ ᠲᠡᠮᠳᠡᠭ',
    '夜のバッチ処理',
    '夜间报告「测试」',
    '夜間報表「測試」',
    '야간 보고서',
    '👩‍👩‍👧‍👦 family 🇩🇪🇯🇵 ✌🏽',
];
