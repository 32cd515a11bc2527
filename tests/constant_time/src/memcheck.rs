//! The requests that a program makes to the memcheck that runs it.
//!
//! They are a sequence of instructions that does nothing on a real processor. The numbers and the sequence are those of
//! `valgrind.h` and `memcheck.h`, which valgrind keeps stable for programs that contain them.

use std::arch::asm;
use std::hint::black_box;

const RUNNING_ON_VALGRIND: usize = 0x1001;
const COUNT_ERRORS: usize = 0x1201;
/// The requests of memcheck itself start here: `VG_USERREQ_TOOL_BASE('M', 'C')`.
const MEMCHECK: usize = (b'M' as usize) << 24 | (b'C' as usize) << 16;
const MAKE_MEM_UNDEFINED: usize = MEMCHECK + 1;
const MAKE_MEM_DEFINED: usize = MEMCHECK + 2;

fn request(number: usize, address: usize, len: usize) -> usize {
    let arguments = [number, address, len, 0, 0, 0];
    let mut answer = 0;
    // SAFETY: the rotations add up to 128 bits, so that `rdi` is what it was, and an exchange of a register with itself
    // does nothing. Valgrind reads the arguments, writes the answer, and changes no byte of the program's memory.
    unsafe {
        asm!(
            "rol rdi, 3",
            "rol rdi, 13",
            "rol rdi, 61",
            "rol rdi, 51",
            "xchg rbx, rbx",
            inout("rdx") answer,
            in("rax") arguments.as_ptr(),
            options(nostack),
        );
    }
    answer
}

/// Whether valgrind runs this program.
pub fn is_watching() -> bool {
    request(RUNNING_ON_VALGRIND, 0, 0) != 0
}

/// What a call returned, and how many branches and addresses in it depended on the secrets.
pub struct Watched {
    pub verdict: bool,
    pub reports: usize,
}

/// Makes `call` while the bytes of `secrets` are undefined.
pub fn watch(secrets: &[&str], call: impl FnOnce() -> bool) -> Watched {
    for secret in secrets {
        request(MAKE_MEM_UNDEFINED, secret.as_ptr() as usize, secret.len());
    }
    let before = request(COUNT_ERRORS, 0, 0);
    let mut verdict = call();
    let reports = request(COUNT_ERRORS, 0, 0) - before;
    // The verdict is public, and what comes after may branch on it.
    request(MAKE_MEM_DEFINED, (&raw mut verdict).expose_provenance(), 1);
    for secret in secrets {
        request(MAKE_MEM_DEFINED, secret.as_ptr() as usize, secret.len());
    }
    Watched { verdict: black_box(verdict), reports }
}
