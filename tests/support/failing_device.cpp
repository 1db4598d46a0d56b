// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/failing_device.h"

#include <sqlite3.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <mutex>

namespace hookbench::tests {

namespace {

std::atomic_bool flushesFail = false;
std::atomic_bool writesFail = false;
sqlite3_vfs* realVfs = nullptr;
sqlite3_vfs failingVfs;

// Files with and without locks have tables of their own, which differ in other functions than these two.
struct Methods
{
    const sqlite3_io_methods* real = nullptr;
    sqlite3_io_methods failing = {};
};
std::array<Methods, 8> knownMethods;
std::mutex methodsMutex;
int (*realSync)(sqlite3_file*, int) = nullptr;
int (*realWrite)(sqlite3_file*, const void*, int, sqlite3_int64) = nullptr;

int failingSync(sqlite3_file* file, int flags)
{
    if (flushesFail) {
        errno = EIO;
        return SQLITE_IOERR_FSYNC;
    }
    return realSync(file, flags);
}

int failingWrite(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at)
{
    return writesFail ? SQLITE_FULL : realWrite(file, bytes, size, at);
}

const sqlite3_io_methods* failingVersionOf(const sqlite3_io_methods* real)
{
    const std::lock_guard lock(methodsMutex);
    for (Methods& methods : knownMethods) {
        if (methods.real == real)
            return &methods.failing;
        if (methods.real)
            continue;
        if (realSync && (realSync != real->xSync || realWrite != real->xWrite))
            break;
        realSync = real->xSync;
        realWrite = real->xWrite;
        methods.real = real;
        methods.failing = *real;
        methods.failing.xSync = failingSync;
        methods.failing.xWrite = failingWrite;
        return &methods.failing;
    }
    qFatal("files of an unknown kind");
}

int openFailing(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flagsOut)
{
    const int code = realVfs->xOpen(realVfs, name, file, flags, flagsOut);
    if (code == SQLITE_OK && file->pMethods)
        file->pMethods = failingVersionOf(file->pMethods);
    return code;
}

} // namespace

FailingDevice::FailingDevice()
{
    realVfs = sqlite3_vfs_find(nullptr);
    failingVfs = *realVfs;
    failingVfs.zName = "failing";
    failingVfs.xOpen = openFailing;
    sqlite3_vfs_register(&failingVfs, 1);
}

FailingDevice::~FailingDevice()
{
    failFlushes(false);
    failWrites(false);
    sqlite3_vfs_unregister(&failingVfs);
    sqlite3_vfs_register(realVfs, 1);
}

void FailingDevice::failFlushes(bool fail)
{
    flushesFail = fail;
}

void FailingDevice::failWrites(bool fail)
{
    writesFail = fail;
}

} // namespace hookbench::tests
