# build.cmake — compilers, Dear ImGui and the two programs: what differs between the native, web and headless builds.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

add_library(options INTERFACE)
target_compile_options(options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Werror
    $<$<NOT:$<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>>:-Wshadow>) # Of files that are compiled together one would shadow the next.
if(NOT LATCHKEY_HOST STREQUAL native)
    add_compile_options(-fno-exceptions -fno-rtti)
    # Emscripten's scripts and the programs that it links are no modules; without this, the project's own package.json says they are.
    file(CONFIGURE OUTPUT ${CMAKE_SOURCE_DIR}/build/package.json CONTENT "{\"type\": \"commonjs\"}\n")
endif()
if(LATCHKEY_HOST STREQUAL headless)
    add_link_options(-flto -fno-exceptions) # As the page is linked: otherwise Emscripten would build its libraries a second time.
endif()
if(LATCHKEY_HOST STREQUAL web)
    set(CMAKE_CXX_FLAGS_RELEASE "-Oz -flto -DNDEBUG")
    # 600 bytes less with Brotli: nobody looks at the sign of a zero, or at which of two like constants one has.
    add_compile_options(-fno-signed-zeros -fmerge-all-constants)
endif()
if(LATCHKEY_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
    add_compile_definitions(_GLIBCXX_ASSERTIONS) # One place beyond a string's end is its zero, which no sanitizer reports.
endif()

# nlohmann/json without exceptions: a parse error is a value.
add_library(json INTERFACE)
target_include_directories(json SYSTEM INTERFACE ${LATCHKEY_JSON_DIR})
target_compile_definitions(json INTERFACE JSON_NOEXCEPTION JSON_USE_IMPLICIT_CONVERSIONS=0)

add_library(imgui STATIC EXCLUDE_FROM_ALL
    ${LATCHKEY_IMGUI_DIR}/imgui.cpp
    ${LATCHKEY_IMGUI_DIR}/imgui_draw.cpp)
if(NOT LATCHKEY_HOST STREQUAL web) # imgui_left_out.cpp
    set(unused ${LATCHKEY_IMGUI_DIR}/imgui_tables.cpp ${LATCHKEY_IMGUI_DIR}/imgui_widgets.cpp)
    target_sources(imgui PRIVATE ${unused})
    set_source_files_properties(${unused} PROPERTIES COMPILE_OPTIONS -O0) # Only the linker asks for them.
endif()
target_include_directories(imgui SYSTEM PUBLIC ${LATCHKEY_IMGUI_DIR})
target_compile_options(imgui PRIVATE $<$<CONFIG:Debug>:-O1>)
target_compile_definitions(imgui PUBLIC
    IMGUI_USE_WCHAR32
    IMGUI_DISABLE_DEMO_WINDOWS
    IMGUI_DISABLE_DEBUG_TOOLS
    IMGUI_DISABLE_FILE_FUNCTIONS
    IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS)

# What every program for Emscripten has in common: fetch() in browsers and Node, no part of Emscripten that is not used.
set(fetch_options -sFETCH -sFETCH_STREAMING=2 -sFETCH_SUPPORT_INDEXEDDB=0)
set(common
    web/common/app.cpp web/common/app.hpp
    web/common/clock_js.cpp web/common/clock_js.hpp
    web/common/http_fetch.cpp web/common/http_fetch.hpp
    web/common/locale_intl.cpp web/common/locale_intl.hpp
    web/kit/memory.cpp web/kit/memory.hpp
    web/common/signatures_js.cpp web/common/signatures_js.hpp
    web/kit/twin/wire.hpp)
set(first_scripts ask.js boot.js session.js deployment.js language.js host_token.js form.js start.js)
set(common_scripts common/clock_js common/http_fetch common/locale_intl common/signatures_js kit/twin/wire)
set(kit_scripts
    kit/picture/runs kit/picture/screen
    kit/input/keyboard kit/input/loop kit/input/pointer kit/input/view
    kit/twin/plain kit/twin/rest kit/twin/twin kit/twin/twin_element kit/twin/twin_events)

# The texts in other languages, as the page loads them.
file(GLOB locales CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/assets/locales/*.json)
set(languages ${CMAKE_BINARY_DIR}/locales)
add_custom_command(OUTPUT ${languages}/stamp
    COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/assets/languages.mjs ${CMAKE_SOURCE_DIR} ${languages}
    COMMAND ${CMAKE_COMMAND} -E touch ${languages}/stamp
    DEPENDS assets/languages.mjs assets/texts.mjs ${locales}
    VERBATIM)
add_custom_target(languages DEPENDS ${languages}/stamp)

# What C++ declares for scripts, too: a library for Emscripten, and constants for what runs first.
set(border ${CMAKE_BINARY_DIR}/generated/border)
add_custom_command(OUTPUT ${border}/border.js ${border}/first.js
    COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/web/border.mjs ${CMAKE_SOURCE_DIR} ${border}
    DEPENDS web/border.mjs assets/texts.mjs ${locales} web/common/shared.mjs web/kit/shared.mjs web/page/shared.mjs
    DEPFILE ${border}/border.d
    VERBATIM)
add_custom_target(border DEPENDS ${border}/border.js)

# Links JavaScript to a program, and links the program again when that changes.
function(link_scripts target)
    list(TRANSFORM ARGN PREPEND ${CMAKE_SOURCE_DIR}/web/)
    list(TRANSFORM ARGN APPEND .js)
    add_dependencies(${target} border)
    foreach(script ${border}/border.js ${ARGN} ${CMAKE_SOURCE_DIR}/web/kit/guard.js)
        target_link_options(${target} PRIVATE "SHELL:--js-library ${script}")
        set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${script})
    endforeach()
endfunction()

# The browser's half of the kit.
function(web_kit)
    # The browser draws the glyphs: neither stb_truetype nor a font of Dear ImGui's own is linked.
    target_compile_definitions(imgui PUBLIC IMGUI_ENABLE_FREETYPE IMGUI_DISABLE_DEFAULT_FONT
        IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS)
    target_compile_definitions(imgui PRIVATE IMGUI_USER_CONFIG="${CMAKE_SOURCE_DIR}/web/kit/picture/imgui_config.hpp")

    add_library(web_kit OBJECT
        web/kit/input/events.cpp web/kit/input/events.hpp
        web/kit/picture/runs.cpp web/kit/picture/imgui_format.cpp web/kit/picture/imgui_left_out.cpp
        web/kit/picture/screen.cpp web/kit/picture/screen.hpp web/kit/picture/shape_loader.cpp
        web/kit/twin/twin.cpp)
    target_include_directories(web_kit PUBLIC ${CMAKE_SOURCE_DIR})
    target_link_libraries(web_kit PUBLIC kit_driver)
endfunction()

# The page, ready to be served, in ${CMAKE_BINARY_DIR}/site.
function(page)
    add_executable(latchkey ${common}
        web/page/main_page.cpp web/page/page.cpp web/page/page.hpp
        web/browser/clipboard_browser.cpp web/browser/downloads_browser.cpp web/browser/host_browser.cpp
        web/browser/languages_browser.cpp web/browser/storage_browser.cpp)
    target_link_libraries(latchkey PRIVATE web_kit runtime page imgui)
    link_scripts(latchkey ${common_scripts} ${kit_scripts}
        page/address page/embedding page/host_theme page/language page/page page/tabs
        browser/clipboard_browser browser/downloads_browser browser/host_browser browser/languages_browser
        browser/storage_browser)
    target_link_options(latchkey PRIVATE ${fetch_options}
        -Oz -flto -fno-exceptions -fno-rtti -sENVIRONMENT=web -sFILESYSTEM=0 -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH -sINITIAL_HEAP=4MB -sSTACK_SIZE=128KB
        -sDYNAMIC_EXECUTION=0 -sSUPPORT_LONGJMP=0
        -sJS_MATH # The browser's sine and powers: 5 KB less with Brotli. Few are asked for in a frame.
        --emit-symbol-map # tests/size.mjs
        -Wl,-mllvm,-inline-threshold=-100 # What is called more than once is there once: 2.5 KB less with Brotli.
        -sINCOMING_MODULE_JS_API=[])

    # Halves the JavaScript; the page works without it.
    find_program(CLOSURE NAMES google-closure-compiler HINTS ${CMAKE_SOURCE_DIR}/node_modules/.bin)
    if(CLOSURE)
        target_link_options(latchkey PRIVATE "SHELL:--closure 1")
        set_property(TARGET latchkey PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env EM_CLOSURE_COMPILER=${CLOSURE}")
    else()
        message(WARNING "No google-closure-compiler in node_modules: the page's JavaScript will be twice as large.")
    endif()

    # What runs before all else, in the order in which it does.
    list(TRANSFORM first_scripts PREPEND ${CMAKE_SOURCE_DIR}/web/first/)
    list(PREPEND first_scripts ${border}/first.js)
    set(bundle ${CMAKE_SOURCE_DIR}/web/bundle.mjs)
    add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/first.js
        COMMAND ${CMAKE_COMMAND} -E env CLOSURE=$<$<BOOL:${CLOSURE}>:${CLOSURE}> ${NODE} ${bundle} ${CMAKE_BINARY_DIR}/first.js ${first_scripts}
        DEPENDS ${bundle} ${first_scripts}
        VERBATIM)

    # What has to know the id of a node without the program asks this one, in Node.
    add_executable(node_ids web/kit/twin/node_ids.cpp)
    target_link_libraries(node_ids PRIVATE kit_tree)
    target_link_options(node_ids PRIVATE -fno-exceptions -fno-rtti -sENVIRONMENT=node -sEXIT_RUNTIME)

    set(site ${CMAKE_SOURCE_DIR}/web/site.mjs)
    set(kit_sheets ${CMAKE_SOURCE_DIR}/web/kit/twin/twin.css ${CMAKE_SOURCE_DIR}/web/kit/twin/plain.css)
    file(GLOB shell CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/shell/*.html ${CMAKE_SOURCE_DIR}/shell/*.css ${CMAKE_SOURCE_DIR}/shell/*.js ${CMAKE_SOURCE_DIR}/shell/*.json)
    set(files ${kit_sheets} ${shell} ${CMAKE_BINARY_DIR}/first.js ${CMAKE_BINARY_DIR}/latchkey.js ${CMAKE_BINARY_DIR}/latchkey.wasm)
    add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/site/index.html
        COMMAND ${NODE} ${site} ${CMAKE_BINARY_DIR}/site $<TARGET_FILE:node_ids> ${languages} ${files}
        DEPENDS latchkey node_ids ${languages}/stamp ${CMAKE_SOURCE_DIR}/assets/texts.mjs ${CMAKE_SOURCE_DIR}/web/design.mjs ${CMAKE_BINARY_DIR}/first.js ${site} ${kit_sheets} ${shell} ${CMAKE_SOURCE_DIR}/assets/locales/en-US.json
        VERBATIM)
    add_custom_target(site ALL DEPENDS ${CMAKE_BINARY_DIR}/site/index.html)

    # One folder for any web server. What was decided there stays.
    install(DIRECTORY ${CMAKE_BINARY_DIR}/site/ DESTINATION . PATTERN latchkey.json EXCLUDE)
    install(CODE "
        if(NOT EXISTS \$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/latchkey.json)
            file(INSTALL ${CMAKE_BINARY_DIR}/site/latchkey.json DESTINATION \${CMAKE_INSTALL_PREFIX})
        endif()")
endfunction()

# The program for Node: ${CMAKE_BINARY_DIR}/headless.mjs, with core.mjs and core.wasm beside it.
function(headless)
    add_executable(core ${common} web/node/main_headless.cpp
        web/node/clipboard_memory.hpp web/node/downloads_memory.hpp web/node/host_memory.hpp web/node/languages_memory.hpp
        web/node/storage_memory.hpp)
    add_dependencies(core languages)
    set_target_properties(core PROPERTIES SUFFIX .mjs)
    target_include_directories(core PRIVATE ${CMAKE_SOURCE_DIR})
    target_link_libraries(core PRIVATE runtime page kit_driver imgui)
    link_scripts(core ${common_scripts} node/headless)
    target_link_options(core PRIVATE ${fetch_options} --no-entry -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=node -sFILESYSTEM=0
        -sALLOW_MEMORY_GROWTH
        "SHELL:--pre-js ${CMAKE_SOURCE_DIR}/web/node/headless_world.js"
        -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToNewUTF8,wire_nodes,headless_pair,State,kSoftBreak)
    add_custom_command(TARGET core POST_BUILD
        COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_SOURCE_DIR}/web/node/headless.mjs ${CMAKE_BINARY_DIR}/headless.mjs
        VERBATIM)
    set_property(TARGET core APPEND PROPERTY LINK_DEPENDS ${CMAKE_SOURCE_DIR}/web/node/headless.mjs ${CMAKE_SOURCE_DIR}/web/node/headless_world.js)
endfunction()
