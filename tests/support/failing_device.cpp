// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/failing_device.h"

#include <sqlite3.h>

#include <atomic>
#include <cerrno>

namespace hookbench::tests {

namespace {

std::atomic_bool flushesFail = false;
std::atomic_bool writesFail = false;
sqlite3_vfs* realVfs = nullptr;
sqlite3_vfs failingVfs;
const sqlite3_io_methods* realMethods = nullptr;
sqlite3_io_methods failingMethods;

int failingSync(sqlite3_file* file, int flags)
{
    if (flushesFail) {
        errno = EIO;
        return SQLITE_IOERR_FSYNC;
    }
    return realMethods->xSync(file, flags);
}

int failingWrite(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at)
{
    return writesFail ? SQLITE_FULL : realMethods->xWrite(file, bytes, size, at);
}

int openFailing(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flagsOut)
{
    const int code = realVfs->xOpen(realVfs, name, file, flags, flagsOut);
    if (code != SQLITE_OK || !file->pMethods)
        return code;
    if (!realMethods) {
        realMethods = file->pMethods;
        failingMethods = *realMethods;
        failingMethods.xSync = failingSync;
        failingMethods.xWrite = failingWrite;
    }
    Q_ASSERT(file->pMethods == realMethods); // one file system, one way of locking
    file->pMethods = &failingMethods;
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
