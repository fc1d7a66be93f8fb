#include "desk/page_maker.h"

#include "desk/check.h"

#include <algorithm>

namespace banxin::desk {

PageMaker::PageMaker(std::shared_ptr<const type::FontBook> fonts, PageListener onPage, FindingsListener onFindings)
    : m_fonts{std::move(fonts)}, m_onPage{std::move(onPage)}, m_onFindings{std::move(onFindings)}, m_thread{[this] { run(); }}
{
}

PageMaker::~PageMaker()
{
    {
        const std::lock_guard lock{m_mutex};
        m_stopped = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void PageMaker::make(Request request)
{
    {
        const std::lock_guard lock{m_mutex};
        m_request = std::move(request);
    }
    m_wake.notify_all();
}

void PageMaker::run()
{
    makeup::MakeUp makeUp{*m_fonts};
    std::unique_lock lock{m_mutex};
    for (;;) {
        m_wake.wait(lock, [&] { return m_stopped || m_request; });
        if (m_stopped)
            return;
        Request request = std::move(*m_request);
        m_request.reset();
        lock.unlock();
        serve(makeUp, std::move(request));
        lock.lock();
    }
}

void PageMaker::serve(makeup::MakeUp& makeUp, Request request)
{
    std::vector<std::size_t> wanted;
    for (std::size_t i = 0; i < request.pages.size(); ++i) {
        if (!request.pages[i])
            wanted.push_back(i);
    }
    std::stable_partition(wanted.begin(), wanted.end(), [&](std::size_t i) { return request.edition.pages[i]->id == request.first; });
    for (const std::size_t i : wanted) {
        if (isSuperseded())
            return;
        request.pages[i] = makeUp.page(request.edition, request.edition.pages[i]->id);
        m_onPage(request.revision, request.pages[i]);
    }
    if (!isSuperseded())
        m_onFindings(request.revision, check(request.edition, request.pages));
}

bool PageMaker::isSuperseded()
{
    const std::lock_guard lock{m_mutex};
    return m_stopped || m_request;
}

}
