#pragma once

#include "base/finding.h"
#include "desk/open_edition.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace banxin::desk {

/// Makes pages up on a thread of its own, from the newest edition only: what was asked for before and is not done yet is
/// dropped.
class PageMaker {
public:
    using Revision = std::uint64_t;

    struct Request {
        Revision revision = 0;
        Edition edition;
        Pages pages;                  ///< as far as they are made: null where a page is wanted, in printing order
        PageId first;                 ///< is made before the others
    };
    using PageListener = std::function<void(Revision, const std::shared_ptr<const display::ComposedPage>&)>;
    using FindingsListener = std::function<void(Revision, std::vector<Finding>)>;

    /// The listeners are called on the maker's thread; findings when all pages of a request are made.
    PageMaker(std::shared_ptr<const type::FontBook> fonts, PageListener onPage, FindingsListener onFindings);
    ~PageMaker();
    PageMaker(const PageMaker&) = delete;
    PageMaker& operator=(const PageMaker&) = delete;

    void make(Request request);

private:
    void run();
    void serve(makeup::MakeUp& makeUp, Request request);
    bool isSuperseded();

    std::shared_ptr<const type::FontBook> m_fonts;
    PageListener m_onPage;
    FindingsListener m_onFindings;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Request> m_request;
    bool m_stopped = false;
    std::thread m_thread;   ///< last: it uses all of the others
};

}
