#pragma once

namespace banxin::import_child {

/// From here on this process may read and write what is open, take memory and end; nothing else. It opens no file, starts no
/// process or thread and sends nothing; it has 1.5 GB of addresses and `seconds` of processor time. What is forbidden ends
/// it, but for looking for files, which fails. Whether all that could be set; there is no way back.
bool enterSandbox(int seconds);

}
