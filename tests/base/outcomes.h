#pragma once

#include "base/result.h"

#include <QTest>

#include <string>

namespace banxin::testing {

/// What went wrong, for QVERIFY2.
template <class T>
std::string words(const Result<T>& result)
{
    if (result)
        return "done";
    std::string text = "fault " + std::to_string(static_cast<int>(result.error().code));
    for (const std::string& argument : result.error().arguments)
        text += " | " + argument;
    return text;
}

}

#define WORKS(...) \
    do { \
        const auto& worksResult = (__VA_ARGS__); \
        QVERIFY2(worksResult, banxin::testing::words(worksResult).c_str()); \
    } while (false)
#define FAILS(faultCode, ...) \
    do { \
        const auto& failsResult = (__VA_ARGS__); \
        QVERIFY(!failsResult); \
        QVERIFY2(failsResult.error().code == (faultCode), banxin::testing::words(failsResult).c_str()); \
    } while (false)
