// memory.cpp — free() for every program of Emscripten: what is given back is overwritten first, so that no copy of a
// secret outlives its use, nor one that a library made and forgot.
//
// Source   system/lib/emmalloc.c, dlmalloc.c (6.0.5): both define free() weakly, for a program to put its own in its
//          place, and itself as emscripten_builtin_free(). What realloc() leaves behind does not come through here.
#include <malloc.h>

#include <cstdlib>
#include <cstring>

extern "C" {
void emscripten_builtin_free(void* memory);

void free(void* memory)
{
    if (memory) std::memset(memory, 0, malloc_usable_size(memory));
    asm volatile("" ::"r"(memory) : "memory");  // The optimiser would drop writes to memory that dies.
    emscripten_builtin_free(memory);
}
}
