<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>banxin::ui::EmptyState</name>
    <message>
        <source>Open Edition…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No edition is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an edition, or drop an edition file (.banxin) here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::FitWords</name>
    <message numerus="yes">
        <source>%n row(s) over</source>
        <extracomment>How much text has no room. 超 %n 行</extracomment>
        <translation>
            <numerusform>%n row over</numerusform>
            <numerusform>%n rows over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n character(s))</source>
        <translation>
            <numerusform>(%n character)</numerusform>
            <numerusform>(%n characters)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) under</source>
        <extracomment>How much room is left. 欠 %n 行</extracomment>
        <translation>
            <numerusform>%n row under</numerusform>
            <numerusform>%n rows under</numerusform>
        </translation>
    </message>
    <message>
        <source>fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <extracomment>%1: so many stories over or under; %2: how many rows in all. &quot;2 stories over by 5 rows&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) over</source>
        <translation>
            <numerusform>%n story over</numerusform>
            <numerusform>%n stories over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) under</source>
        <translation>
            <numerusform>%n story under</numerusform>
            <numerusform>%n stories under</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between two parts of a list: &quot;1 story over by 3 rows, 2 stories under by 5 rows&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All stories fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nameplate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::MainWindow</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editions (*.banxin)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Banxin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Banxin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No edition is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 (%2 of %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit &amp;Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit &amp;Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;revious Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appear&amp;ance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Banxin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Banxin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Banxin %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desk for laying out newspaper pages. Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::PageCanvas</name>
    <message>
        <source>Scroll sideways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll up and down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::PageList</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages of an edition stand here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::RecentEditions</name>
    <message>
        <source>No editions yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A desk for laying out newspaper pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edition to open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
