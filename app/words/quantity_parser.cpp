#include "words/quantity_parser.h"

#include <numeric>

namespace banxin::words {

namespace {

Fraction reduced(std::int64_t numerator, std::int64_t denominator)
{
    if (denominator == 0 || numerator == INT64_MIN || denominator == INT64_MIN)
        return {0, 1, false};
    const std::int64_t common = std::gcd(numerator, denominator) * (denominator < 0 ? -1 : 1);
    return {numerator / common, denominator / common, true};
}

}

Fraction operator+(const Fraction& a, const Fraction& b)
{
    std::int64_t left = 0, right = 0, sum = 0, denominator = 0;
    const bool overflows = __builtin_mul_overflow(a.numerator, b.denominator, &left)
        || __builtin_mul_overflow(b.numerator, a.denominator, &right) || __builtin_add_overflow(left, right, &sum)
        || __builtin_mul_overflow(a.denominator, b.denominator, &denominator);
    return overflows || !a.isSound || !b.isSound ? Fraction{0, 1, false} : reduced(sum, denominator);
}

Fraction operator*(const Fraction& a, const Fraction& b)
{
    std::int64_t numerator = 0, denominator = 0;
    const bool overflows = __builtin_mul_overflow(a.numerator, b.numerator, &numerator)
        || __builtin_mul_overflow(a.denominator, b.denominator, &denominator);
    return overflows || !a.isSound || !b.isSound ? Fraction{0, 1, false} : reduced(numerator, denominator);
}

Fraction operator/(const Fraction& a, const Fraction& b)
{
    return b.numerator == 0 ? Fraction{0, 1, false} : a * Fraction{b.denominator, b.numerator, b.isSound};
}

Fraction negated(Fraction a)
{
    a.numerator = -a.numerator;
    return a;
}

bool Amount::isBare() const
{
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (!parts[i].isZero())
            return false;
    }
    return true;
}

namespace {

using namespace Qt::StringLiterals;

struct UnitName {
    const char16_t* name;
    Amount::Part part;
    Fraction each;
};

constexpr Fraction emu(std::int64_t numerator, std::int64_t denominator = 1) { return {numerator, denominator, true}; }

/// In lower case; of two that begin alike the longer is found, because names end where letters do.
const UnitName unitNames[] = {
    {u"字", Amount::Characters, {1}}, {u"ch", Amount::Characters, {1}}, {u"char", Amount::Characters, {1}},
    {u"chars", Amount::Characters, {1}}, {u"character", Amount::Characters, {1}}, {u"characters", Amount::Characters, {1}},
    {u"行", Amount::Rows, {1}}, {u"row", Amount::Rows, {1}}, {u"rows", Amount::Rows, {1}}, {u"line", Amount::Rows, {1}},
    {u"lines", Amount::Rows, {1}},
    {u"栏", Amount::Columns, {1}}, {u"col", Amount::Columns, {1}}, {u"cols", Amount::Columns, {1}},
    {u"column", Amount::Columns, {1}}, {u"columns", Amount::Columns, {1}},
    {u"pt", Amount::Emu, emu(12700)}, {u"点", Amount::Emu, emu(12700)}, {u"磅", Amount::Emu, emu(12700)},
    {u"mm", Amount::Emu, emu(36000)}, {u"毫米", Amount::Emu, emu(36000)},
    {u"cm", Amount::Emu, emu(360000)}, {u"厘米", Amount::Emu, emu(360000)},
    {u"q", Amount::Emu, emu(9000)}, {u"级", Amount::Emu, emu(9000)},
    {u"p", Amount::Emu, emu(152400)}, {u"pc", Amount::Emu, emu(152400)}, {u"pica", Amount::Emu, emu(152400)},
    {u"picas", Amount::Emu, emu(152400)},
    {u"in", Amount::Emu, emu(914400)}, {u"inch", Amount::Emu, emu(914400)}, {u"inches", Amount::Emu, emu(914400)},
    {u"\"", Amount::Emu, emu(914400)}, {u"英寸", Amount::Emu, emu(914400)},
    {u"ag", Amount::Emu, emu(914400, 14)}, {u"agate", Amount::Emu, emu(914400, 14)}, {u"agates", Amount::Emu, emu(914400, 14)},
    {u"%", Amount::PerMilles, {10}}, {u"‰", Amount::PerMilles, {1}},
};

/// Full-width digits and signs as an input method leaves them, and the signs of arithmetic, as plain ones.
QString plain(const QString& text)
{
    QString result;
    for (QChar c : text) {
        if (c.unicode() > 0xff00 && c.unicode() < 0xff5f)
            c = QChar{static_cast<char16_t>(c.unicode() - 0xfee0)};
        else if (c == u'×')
            c = u'*';
        else if (c == u'÷')
            c = u'/';
        else if (c == u'−' || c == u'–')
            c = u'-';
        else if (c == u'″' || c == u'”')
            c = u'"';
        result += c.isSpace() ? u' ' : c.toLower();
    }
    return result.trimmed();
}

/// Sum of products of signed amounts, with brackets.
class Parser {
public:
    Parser(QString text, const std::map<std::string, Length>& sizes) : m_text{std::move(text)}, m_sizes{sizes} {}

    Parsed parse(bool minusDeparts)
    {
        Parsed result;
        if (m_text.isEmpty())
            return fail(QuantityTrouble::NotUnderstood, {}), m_result;
        result.departs = departure(minusDeparts);
        result.amount = sum();
        skipBlanks();
        if (m_at < m_text.size())
            fail(QuantityTrouble::NotUnderstood, m_text.mid(m_at));
        for (const Fraction& part : result.amount.parts) {
            if (!part.isSound)
                fail(QuantityTrouble::TooBig, {});
        }
        if (m_result.trouble != QuantityTrouble::None)
            return m_result;
        return result;
    }

private:
    /// Deep enough for anyone, and no text can exhaust the stack.
    static constexpr int mostBrackets = 30;

    void fail(QuantityTrouble trouble, const QString& about)
    {
        if (m_result.trouble != QuantityTrouble::None)
            return;
        m_result.trouble = trouble;
        m_result.about = about.trimmed();
    }
    bool hasFailed() const { return m_result.trouble != QuantityTrouble::None; }
    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at] == u' ')
            ++m_at;
    }
    QChar peek()
    {
        skipBlanks();
        return m_at < m_text.size() ? m_text[m_at] : QChar{};
    }
    bool take(QChar c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }

    QChar departure(bool minusDeparts)
    {
        const QChar first = peek();
        const bool hasEquals = m_text.size() > m_at + 1 && m_text[m_at + 1] == u'=';
        if (first != u'+' && first != u'*' && first != u'/' && !(first == u'-' && (minusDeparts || hasEquals)))
            return {};
        m_at += hasEquals ? 2 : 1;
        return first;
    }

    Amount sum()
    {
        Amount total = product();
        while (!hasFailed()) {
            const bool minus = peek() == u'-';
            if (!minus && peek() != u'+')
                break;
            ++m_at;
            const Amount next = product();
            for (std::size_t i = 0; i < total.parts.size(); ++i)
                total.parts[i] = total.parts[i] + (minus ? negated(next.parts[i]) : next.parts[i]);
        }
        return total;
    }

    Amount product()
    {
        Amount result = factor();
        while (!hasFailed()) {
            const bool divides = peek() == u'/';
            if (!divides && peek() != u'*')
                break;
            ++m_at;
            Amount next = factor();
            // 3 * 2mm is as good as 2mm * 3; a product or quotient of two lengths is none.
            if (!divides && result.isBare())
                std::swap(result, next);
            if (!next.isBare() || (divides && next.parts[Amount::Bare].isZero()))
                fail(QuantityTrouble::NotUnderstood, m_text);
            for (Fraction& part : result.parts)
                part = divides ? part / next.parts[Amount::Bare] : part * next.parts[Amount::Bare];
        }
        return result;
    }

    Amount factor()
    {
        bool isNegative = false;
        while (take(u'-'))
            isNegative = !isNegative;
        Amount result = unsignedFactor();
        if (isNegative) {
            for (Fraction& part : result.parts)
                part = negated(part);
        }
        return result;
    }

    Amount unsignedFactor()
    {
        if (take(u'('))
            return bracket();
        const QChar next = peek();
        if (next.isDigit() || next == u'.')
            return measured();
        return named();
    }

    Amount bracket()
    {
        if (++m_depth > mostBrackets) {
            fail(QuantityTrouble::NotUnderstood, m_text);
            return {};
        }
        Amount result = sum();
        if (!take(u')'))
            fail(QuantityTrouble::NotUnderstood, m_text.mid(m_at));
        --m_depth;
        return result;
    }

    Fraction number()
    {
        Fraction result;
        std::int64_t scale = 1;
        bool isDecimal = false, hasDigit = false;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'.' && !isDecimal) {
                isDecimal = true;
                continue;
            }
            const int digit = c.digitValue();
            if (digit < 0)
                break;
            hasDigit = true;
            result = result * Fraction{10} + Fraction{digit};
            if (isDecimal && __builtin_mul_overflow(scale, std::int64_t{10}, &scale))
                return {0, 1, false};
        }
        if (!hasDigit)
            fail(QuantityTrouble::NotUnderstood, m_text);
        return result / Fraction{scale};
    }

    /// A number with its unit, or without.
    Amount measured()
    {
        Amount result;
        const Fraction count = number();
        const QString name = word();
        if (name.isEmpty()) {
            result.parts[Amount::Bare] = count;
            return result;
        }
        for (const UnitName& unit : unitNames) {
            if (name == QStringView{unit.name}) {
                result.parts[unit.part] = count * unit.each;
                if (name == u"p" && m_at < m_text.size() && m_text[m_at].isDigit())
                    result.parts[Amount::Emu] = result.parts[Amount::Emu] + number() * Fraction{12700};
                return result;
            }
        }
        fail(QuantityTrouble::UnknownUnit, name);
        return result;
    }

    /// Letters, or one sign that stands for a unit.
    QString word()
    {
        skipBlanks();
        const qsizetype begin = m_at;
        if (m_at < m_text.size() && (m_text[m_at] == u'"' || m_text[m_at] == u'%' || m_text[m_at] == u'‰'))
            return m_text[m_at++];
        while (m_at < m_text.size() && m_text[m_at].isLetter())
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    /// One of the sheet's sizes, with or without 号.
    Amount named()
    {
        Amount result;
        const QString rest = m_text.mid(m_at);
        qsizetype longest = 0;
        for (const auto& [name, size] : m_sizes) {
            QString spelt = QString::fromStdString(name).toLower();
            if (spelt.endsWith(u'号'))
                spelt.chop(1);
            if (spelt.size() > longest && rest.startsWith(spelt)) {
                longest = spelt.size();
                result.parts[Amount::Emu] = {size.emu()};
            }
        }
        m_at += longest;
        if (longest > 0)
            take(u'号');
        if (longest == 0)
            fail(QuantityTrouble::NotUnderstood, rest.isEmpty() ? m_text : rest);
        return result;
    }

    QString m_text;
    const std::map<std::string, Length>& m_sizes;
    qsizetype m_at = 0;
    int m_depth = 0;
    Parsed m_result;
};

}

Parsed parseQuantity(const QString& text, const std::map<std::string, Length>& sizes, bool minusDeparts)
{
    return Parser{plain(text), sizes}.parse(minusDeparts);
}

}
