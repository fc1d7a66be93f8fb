#include "words/ink_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace banxin::words {

namespace {

using namespace Qt::StringLiterals;

class InkWords {
    Q_DECLARE_TR_FUNCTIONS(banxin::words::InkWords)
public:
    static QString noRgb() { return tr("The press has no plates for RGB. Give C, M, Y and K in per cent, or a spot plate."); }
    static QString unknown() { return tr("An ink is written K60, C0 M100 Y90 K0, or PANTONE 185 C 80% = C0 M91 Y76 K0."); }
    static QString outOfRange() { return tr("An ink goes from 0 to 100 per cent, with at most one decimal."); }
};

bool isRgb(const QString& text)
{
    static const QRegularExpression rgb{
        uR"(^(#[0-9a-f]{3,8}|rgba?\b.*|hsv?l?\b.*|(r\s*\d+[\s,/]*g\s*\d+[\s,/]*b\s*\d+)|(srgb|lab)\b.*)$)"_s, QRegularExpression::CaseInsensitiveOption};
    return rgb.match(text).hasMatch();
}

/// Per mille of a percentage with at most one decimal.
std::optional<std::uint16_t> perMille(const QString& percent)
{
    bool isNumber = false;
    const double value = percent.toDouble(&isNumber) * 10;
    const int whole = qRound(value);
    if (!isNumber || std::abs(value - whole) > 1e-6 || whole < 0 || whole > 1000)
        return std::nullopt;
    return static_cast<std::uint16_t>(whole);
}

InkReading refused(const QString& trouble) { return {std::nullopt, trouble}; }

InkReading readProcess(const QString& text)
{
    static const QString number = uR"((\d+(?:\.\d+)?)\s*%?)"_s;
    static const QRegularExpression black{u"^k\\s*"_s + number + u'$', QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression process{u"^c?\\s*%1[\\s,/]+m?\\s*%1[\\s,/]+y?\\s*%1[\\s,/]+k?\\s*%1$"_s.arg(number),
        QRegularExpression::CaseInsensitiveOption};
    Ink ink = Ink::paper();
    if (const auto match = black.match(text); match.hasMatch()) {
        const auto part = perMille(match.captured(1));
        return part ? InkReading{Ink::black(*part), {}} : refused(InkWords::outOfRange());
    }
    const auto match = process.match(text);
    if (!match.hasMatch())
        return refused(InkWords::unknown());
    for (int i = 0; i < 4; ++i) {
        const auto part = perMille(match.captured(i + 1));
        if (!part)
            return refused(InkWords::outOfRange());
        ink.process[static_cast<std::size_t>(i)] = *part;
    }
    return {ink, {}};
}

InkReading readSpot(const QString& spot, const QString& process)
{
    static const QRegularExpression tint{uR"(^(.*?)\s+(\d+(?:\.\d+)?)\s*%$)"_s};
    InkReading reading = readProcess(process.trimmed());
    if (!reading.ink)
        return reading;
    reading.ink->spot = spot.trimmed().toStdString();
    if (const auto match = tint.match(spot.trimmed()); match.hasMatch()) {
        const auto part = perMille(match.captured(2));
        if (!part)
            return refused(InkWords::outOfRange());
        reading.ink->spot = match.captured(1).trimmed().toStdString();
        reading.ink->tint = *part;
    }
    return reading.ink->spot.empty() ? refused(InkWords::unknown()) : reading;
}

QString percent(std::uint16_t value)
{
    return value % 10 == 0 ? QString::number(value / 10) : QString::number(value / 10) + u'.' + QString::number(value % 10);
}

}

InkReading readInk(const QString& text)
{
    const QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    if (isRgb(plain))
        return refused(InkWords::noRgb());
    const auto equals = plain.indexOf(u'=');
    return equals >= 0 ? readSpot(plain.left(equals), plain.mid(equals + 1)) : readProcess(plain);
}

QString inkText(const Ink& ink)
{
    if (ink.isBlackOnly())
        return u'K' + percent(ink.process[3]);
    const QString process = u"C%1 M%2 Y%3 K%4"_s.arg(
        percent(ink.process[0]), percent(ink.process[1]), percent(ink.process[2]), percent(ink.process[3]));
    if (ink.spot.empty())
        return process;
    const QString tint = ink.tint == 1000 ? QString{} : u' ' + percent(ink.tint) + u'%';
    return QString::fromStdString(ink.spot) + tint + u" = "_s + process;
}

}
