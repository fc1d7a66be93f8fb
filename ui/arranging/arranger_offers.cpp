// What the arranger shows before it is done, and what it foretells.
#include "ui/arranging/arranger.h"

#include "words/words.h"

namespace banxin::ui {

void Arranger::offerSwap()
{
    const std::vector<StoryId> stories = selectedStories();
    if (stories.size() != 2) {
        Q_EMIT refused(tr("Select the two stories that shall swap places."));
        return;
    }
    offerChange(edit::swapStories(m_session->edition(), stories[0], stories[1]), {StepCode::SwapStories, {slugOf(stories[0]), slugOf(stories[1])}}, stories);
}

void Arranger::offerMerge(edit::Heads heads)
{
    const std::vector<StoryId> stories = selectedStories();
    if (stories.size() != 2) {
        Q_EMIT refused(tr("Select the two stories that shall become one, the one that stays first."));
        return;
    }
    offerChange(edit::mergeStories(m_session->edition(), stories[0], stories[1], heads), {StepCode::MergeStories, {slugOf(stories[0]), slugOf(stories[1])}}, {stories[0]});
}

/// Shows the page as the change would make it, and says how the stories would fit.
void Arranger::offerChange(Result<Edition> after, StepLabel label, const std::vector<StoryId>& stories)
{
    if (!after) {
        Q_EMIT refused(words::sentence(after.error()));
        return;
    }
    const PagePointer made = m_session->preview(*after, m_page);
    QStringList fits;
    for (const StoryId story : stories) {
        if (const display::Fit* fit = fitOf(*made, story))
            fits << QString::fromStdString(slugOf(story)) + u' ' + FitWords::ofStory(*fit);
    }
    m_offer = Offer{std::move(*after), std::move(label), {}};
    m_offer->sentence = words::sentence(m_offer->label) + QStringLiteral(": ") + fits.join(QStringLiteral(" · "));
    m_canvas.showPage(shownPage(made, m_offer->edition, false));
    m_canvas.repaintOverlay();
    m_canvas.setFocus();
    Q_EMIT offerChanged();
}

void Arranger::takeOffer()
{
    if (!m_offer)
        return;
    Offer offer = *std::exchange(m_offer, std::nullopt);
    if (!apply(std::move(offer.edition), std::move(offer.label)))
        showAsItIs();
    m_canvas.repaintOverlay();
    Q_EMIT offerChanged();
}

void Arranger::endOffer()
{
    if (!m_offer)
        return;
    m_offer.reset();
    showAsItIs();
    m_canvas.repaintOverlay();
    Q_EMIT offerChanged();
}

void Arranger::setForecast(StoryId story)
{
    if (m_forecastStory == story)
        return;
    m_forecastStory = story;
    forecast();
    m_canvas.repaintOverlay();
}

void Arranger::refresh()
{
    if (isPreviewing())
        return;
    m_capacities.clear();
    for (const Block& block : page() ? page()->blocks : std::vector<Block>{}) {
        if (reservedIn(block))
            m_capacities[block.id] = m_session->capacityOf(m_page, block);
    }
    forecast();
}

/// Sets the story in each reserved room as it would be placed there, so that the forecast is the result.
void Arranger::forecast()
{
    m_forecasts.clear();
    const bool isInPool = m_session && m_forecastStory && m_session->edition().stories.contains(m_forecastStory)
        && partsOf(m_session->edition(), m_forecastStory).empty();
    if (!isInPool)
        return;
    for (const auto& [block, capacity] : m_capacities) {
        const Result<Edition> filled = edit::fillReserved(m_session->edition(), block, m_forecastStory);
        if (!filled)
            continue;
        if (const display::Fit* fit = fitOf(*m_session->preview(*filled, m_page), m_forecastStory))
            m_forecasts[block] = *fit;
    }
}

}
