<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>banxin::ui::EmptyState</name>
    <message>
        <source>Open Edition…</source>
        <translation>打开报纸…</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>No edition is open</source>
        <translation>没有打开任何报纸</translation>
    </message>
    <message>
        <source>Open an edition, or drop an edition file (.banxin) here.</source>
        <translation>请打开一期报纸，或把报纸文件（.banxin）拖到这里。</translation>
    </message>
</context>
<context>
    <name>banxin::ui::FitWords</name>
    <message numerus="yes">
        <source>%n row(s) over</source>
        <extracomment>How much text has no room. 超 %n 行</extracomment>
        <translation>
            <numerusform>超 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n character(s))</source>
        <translation>
            <numerusform>（%n 字）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) under</source>
        <extracomment>How much room is left. 欠 %n 行</extracomment>
        <translation>
            <numerusform>欠 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>fits</source>
        <translation>正好</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <extracomment>%1: so many stories over or under; %2: how many rows in all. &quot;2 stories over by 5 rows&quot;</extracomment>
        <translation>%1，共 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) over</source>
        <translation>
            <numerusform>%n 篇超</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) under</source>
        <translation>
            <numerusform>%n 篇欠</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between two parts of a list: &quot;1 story over by 3 rows, 2 stories under by 5 rows&quot;</extracomment>
        <translation>；</translation>
    </message>
    <message>
        <source>No stories</source>
        <translation>没有稿件</translation>
    </message>
    <message>
        <source>All stories fit</source>
        <translation>稿件全部正好</translation>
    </message>
    <message>
        <source>Nameplate</source>
        <translation>报头</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>报眉</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>banxin::ui::MainWindow</name>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Open Edition</source>
        <translation>打开报纸</translation>
    </message>
    <message>
        <source>Editions (*.banxin)</source>
        <translation>报纸 (*.banxin)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Banxin</source>
        <translation>版心</translation>
    </message>
    <message>
        <source>%1 – Banxin</source>
        <translation>%1 – 版心</translation>
    </message>
    <message>
        <source>No edition is open</source>
        <translation>没有打开任何报纸</translation>
    </message>
    <message>
        <source>Page %1 (%2 of %3)</source>
        <translation>%1 版（第 %2 版，共 %3 版）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Fit &amp;Page</source>
        <translation>整版显示(&amp;P)</translation>
    </message>
    <message>
        <source>Fit &amp;Width</source>
        <translation>适合宽度(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>实际大小(&amp;A)</translation>
    </message>
    <message>
        <source>P&amp;revious Page</source>
        <translation>上一版(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next Page</source>
        <translation>下一版(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Appear&amp;ance</source>
        <translation>外观(&amp;E)</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Banxin</source>
        <translation>关于版心(&amp;A)</translation>
    </message>
    <message>
        <source>About Banxin</source>
        <translation>关于版心</translation>
    </message>
    <message>
        <source>Banxin %1</source>
        <translation>版心 %1</translation>
    </message>
    <message>
        <source>A desk for laying out newspaper pages. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>报纸版面编排工作台。自由软件，按 GNU 通用公共许可证第 3 版或更新版本发布。</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>banxin::ui::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭此提示</translation>
    </message>
</context>
<context>
    <name>banxin::ui::PageCanvas</name>
    <message>
        <source>Scroll sideways</source>
        <translation>左右滚动</translation>
    </message>
    <message>
        <source>Scroll up and down</source>
        <translation>上下滚动</translation>
    </message>
</context>
<context>
    <name>banxin::ui::PageList</name>
    <message>
        <source>Pages</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>The pages of an edition stand here.</source>
        <translation>打开报纸后，各版显示在这里。</translation>
    </message>
</context>
<context>
    <name>banxin::ui::RecentEditions</name>
    <message>
        <source>No editions yet</source>
        <translation>还没有打开过报纸</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A desk for laying out newspaper pages.</source>
        <translation>报纸版面编排工作台。</translation>
    </message>
    <message>
        <source>The edition to open.</source>
        <translation>要打开的报纸文件。</translation>
    </message>
</context>
</TS>
