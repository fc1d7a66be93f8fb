#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

class QLocalServer;

namespace banxin::ui {

/// One desk a user and display: a second start hands its files to the first and ends.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    explicit SingleInstance(QObject* parent = nullptr);
    ~SingleInstance() override;

    /// True: another desk runs and took the files.
    bool handOver(const QStringList& files);
    /// From now on others hand their files to us. Where that cannot be, we run alone.
    void listen();

Q_SIGNALS:
    /// Another start wants to be seen, with these files; none: only the window.
    void called(const QStringList& files);

private:
    void answer();

    std::unique_ptr<QLocalServer> m_server;
};

}
