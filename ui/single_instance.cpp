#include "ui/single_instance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int answerMilliseconds = 1000;   ///< for a desk that is busy
constexpr qint64 mostBytes = 1 << 20;   ///< of a list of files

/// In the folder that only this user can read; another display is another desk.
QString serverName()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty())
        folder = QDir::tempPath();
    const QByteArray seat = qgetenv("DISPLAY") + '|' + qgetenv("WAYLAND_DISPLAY") + '|' + QDir::homePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(seat, QCryptographicHash::Sha256).toHex().left(16);
    return folder + u"/banxin-"_s + QString::fromLatin1(hash);
}

}

SingleInstance::SingleInstance(QObject* parent) : QObject{parent}, m_server{std::make_unique<QLocalServer>()}
{
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::answer);
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::handOver(const QStringList& files)
{
    QLocalSocket socket;
    socket.connectToServer(serverName());
    if (!socket.waitForConnected(answerMilliseconds))
        return false;
    QDataStream stream{&socket};
    stream << files;
    if (!socket.waitForBytesWritten(answerMilliseconds))
        return false;
    // Only a desk that answers has taken them.
    return socket.waitForReadyRead(answerMilliseconds) && socket.readAll() == "taken";
}

void SingleInstance::listen()
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    if (m_server->listen(serverName()))
        return;
    // A socket that nobody listens to was left by a desk that died.
    QLocalServer::removeServer(serverName());
    m_server->listen(serverName());
}

void SingleInstance::answer()
{
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > mostBytes) {
                socket->abort();
                return;
            }
            QDataStream stream{socket};
            stream.startTransaction();
            QStringList files;
            stream >> files;
            if (!stream.commitTransaction())
                return;
            socket->write("taken");
            socket->flush();
            Q_EMIT called(files);
        });
    }
}

}
