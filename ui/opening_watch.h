#pragma once

#include <QString>

namespace banxin::ui {

/// Knows from one start of the program to the next which edition it was opening when it ended. Only a program that was
/// stopped by the edition itself leaves such a trace.
class OpeningWatch {
public:
    /// From now on, until `end`, whatever ends this program is put down to the file.
    void begin(const QString& file);
    /// It is open and its pages are made, or it was refused.
    void end();
    /// A program that runs no more was opening this file. Forgets it: whoever asks answers for it.
    bool takeStopped(const QString& file);
};

}
