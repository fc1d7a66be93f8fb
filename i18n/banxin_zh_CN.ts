<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>banxin::cli::Help</name>
    <message>
        <source>%1 (--help tells the usage)</source>
        <translation>%1（用法见 --help）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>&quot;warning: the sentence of a finding&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Usage: banxin-cli %1</source>
        <translation>用法：banxin-cli %1</translation>
    </message>
    <message>
        <source>wrong number of arguments</source>
        <translation>参数个数不对</translation>
    </message>
    <message>
        <source>Sets a test case of the text composer through the make-up of a page and prints every line with its
cells and glyphs as JSON.</source>
        <translation>按实际组版的路径排一个排字测试用例，把每一行的字格和字形以 JSON 输出。</translation>
    </message>
    <message>
        <source>the case</source>
        <translation>用例文件</translation>
    </message>
    <message>
        <source>the form of the output; json is the only one</source>
        <translation>输出格式，目前只有 json</translation>
    </message>
    <message>
        <source>--case is needed, and --dump json</source>
        <translation>必须给出 --case，--dump 只能是 json</translation>
    </message>
    <message>
        <source>Makes an edition file from a preset (%1). Without --page it has one page, A01.</source>
        <translation>按预设（%1）新建一期报纸。不给 --page 时只有 A01 一个版。</translation>
    </message>
    <message>
        <source>what the edition is made from</source>
        <translation>用哪个预设</translation>
    </message>
    <message>
        <source>its day, as 2026-11-25; today&apos;s if not given</source>
        <translation>出报日期，如 2026-11-25；不给则为今天</translation>
    </message>
    <message>
        <source>its number among all issues</source>
        <translation>总期号</translation>
    </message>
    <message>
        <source>a page; may be given again</source>
        <translation>版号，可给多次</translation>
    </message>
    <message>
        <source>--date wants a day as 2026-11-25, --issue a number</source>
        <translation>--date 要写成 2026-11-25 这样的日期，--issue 要写数字</translation>
    </message>
    <message>
        <source>the edition file</source>
        <translation>报纸文件</translation>
    </message>
    <message>
        <source>a picture for the story; for one FILE only</source>
        <translation>稿件的配图；一次只收一个文件时可用</translation>
    </message>
    <message>
        <source>what the story&apos;s QR code says; for one FILE only</source>
        <translation>稿件二维码的内容；一次只收一个文件时可用</translation>
    </message>
    <message>
        <source>--into is needed</source>
        <translation>必须给出 --into</translation>
    </message>
    <message>
        <source>--photo and --qr are for one file</source>
        <translation>--photo 和 --qr 一次只能用于一个文件</translation>
    </message>
    <message>
        <source>Prints everything in an edition as canonical text: its values, one a line, and how each placed story
fits. With --page: that page&apos;s display list, every glyph with its place in EMU.</source>
        <translation>以规范文本输出一期报纸的全部内容：一行一项，以及上版的每篇稿件超、欠多少。
加 --page：输出该版的显示列表，每个字形连同位置（EMU）。</translation>
    </message>
    <message>
        <source>the page whose display list is wanted</source>
        <translation>要输出显示列表的版</translation>
    </message>
    <message>
        <source>Prints all findings of an edition and its pages.</source>
        <translation>列出一期报纸及各版的全部问题。</translation>
    </message>
    <message>
        <source> (undone)</source>
        <extracomment>A step of the history that was undone.</extracomment>
        <translation>（已撤销）</translation>
    </message>
    <message numerus="yes">
        <source>there are %n step(s)</source>
        <translation>
            <numerusform>只有 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>N wants a number of steps from 1</source>
        <translation>N 要写步数，至少为 1</translation>
    </message>
    <message>
        <source>Prints the steps of an edition, the first on top: number, time of day, what it did, and whether it is
undone.</source>
        <translation>按先后列出一期报纸的各步操作：序号、时刻、做了什么、是否已撤销。</translation>
    </message>
    <message>
        <source>Undoes the last N steps (1 if not given), and prints them.</source>
        <translation>撤销最后 N 步（不给则为 1 步），并列出。</translation>
    </message>
    <message>
        <source>Does the next N undone steps (1 if not given) again, and prints them.</source>
        <translation>重做撤销掉的 N 步（不给则为 1 步），并列出。</translation>
    </message>
    <message>
        <source>make an edition file</source>
        <translation>新建一期报纸</translation>
    </message>
    <message>
        <source>bring copy and photos into an edition</source>
        <translation>收稿、收图</translation>
    </message>
    <message>
        <source>stand a story on a page, or fill a page</source>
        <translation>稿件上版，或自动排满一个版</translation>
    </message>
    <message>
        <source>tell what is to be said of an edition</source>
        <translation>检查一期报纸，列出问题</translation>
    </message>
    <message>
        <source>write a picture of a page</source>
        <translation>输出版面图片</translation>
    </message>
    <message>
        <source>write pages for the press</source>
        <translation>输出付印文件</translation>
    </message>
    <message>
        <source>print the steps of an edition</source>
        <translation>列出操作历史</translation>
    </message>
    <message>
        <source>undo the last steps of an edition</source>
        <translation>撤销最后几步</translation>
    </message>
    <message>
        <source>do undone steps again</source>
        <translation>重做撤销掉的步骤</translation>
    </message>
    <message>
        <source>print everything in an edition as text</source>
        <translation>以文本输出全部内容</translation>
    </message>
    <message>
        <source>read an edition file through and compare all hashes</source>
        <translation>通读报纸文件，核对全部校验值</translation>
    </message>
    <message>
        <source>set a test case and print its lines</source>
        <translation>排一个测试用例，输出各行</translation>
    </message>
    <message>
        <source>--lang zh_CN or en: the language of messages; that of the locale if not given
banxin-cli COMMAND --help tells more.
Ends with 0 done, 1 done with findings, 2 wrong usage, 3 cannot, 4 refused by the press gate.</source>
        <translation>--lang zh_CN 或 en：提示所用的语言；不给则随系统区域设置
各命令的详细用法见 banxin-cli COMMAND --help。
退出码：0 完成，1 完成但有问题要看，2 用法不对，3 做不到，4 付印检查未通过。</translation>
    </message>
    <message>
        <source>there is no command %1</source>
        <translation>没有 %1 这个命令</translation>
    </message>
    <message>
        <source>--lang wants zh_CN or en</source>
        <translation>--lang 只能是 zh_CN 或 en</translation>
    </message>
    <message>
        <source>--at wants column,row,columns,rows; --stack over, left or right with :columns; --edges top,bottom…; --legs a number</source>
        <translation>--at 要写“栏,行,栏数,行数”；--stack 为 over、left 或 right，可加“:栏数”；--edges 如 top,bottom；--legs 要写数字</translation>
    </message>
    <message>
        <source>--photo wants column,row,columns,rows inside the block</source>
        <translation>--photo 要写版块内的“栏,行,栏数,行数”</translation>
    </message>
    <message>
        <source>Stands a story (by its slug) on a page. Columns and rows count from 0. With --auto: fills the page from the
pool by importance and length; what has no room stays in the pool.</source>
        <translation>把一篇稿件（按稿名）放到版上，栏和行从 0 数起。加 --auto：按重要程度和长短
从待编稿自动排满一个版；排不下的留在待编稿里。</translation>
    </message>
    <message>
        <source>the page</source>
        <translation>版号</translation>
    </message>
    <message>
        <source>where the block stands</source>
        <translation>版块的位置</translation>
    </message>
    <message>
        <source>fill the page</source>
        <translation>自动排满这个版</translation>
    </message>
    <message>
        <source>1 is the lead</source>
        <translation>主次，1 为头条</translation>
    </message>
    <message>
        <source>where the headlines stand</source>
        <translation>标题放在上方、左侧还是右侧</translation>
    </message>
    <message>
        <source>re-splits the columns; 0: one a column</source>
        <translation>破栏成几栏；0 为按基本栏</translation>
    </message>
    <message>
        <source>a photo&apos;s cells in the block; may be given again</source>
        <translation>图片在版块内的位置，可给多次</translation>
    </message>
    <message>
        <source>a frame round the block</source>
        <translation>版块加框</translation>
    </message>
    <message>
        <source>a light ground under it</source>
        <translation>版块加浅底纹</translation>
    </message>
    <message>
        <source>rules at some edges: top,bottom…</source>
        <translation>在某几边加线，如 top,bottom</translation>
    </message>
    <message>
        <source>rules between its legs</source>
        <translation>加栏线</translation>
    </message>
    <message>
        <source>--page is needed, and either a story with --at, or --auto</source>
        <translation>必须给出 --page，以及稿名和 --at，或者 --auto</translation>
    </message>
    <message>
        <source>Writes a picture of a page as it will print.</source>
        <translation>把一个版按印出来的样子存成图片。</translation>
    </message>
    <message>
        <source>pixels an inch</source>
        <translation>每英寸像素数</translation>
    </message>
    <message>
        <source>the picture</source>
        <translation>图片文件</translation>
    </message>
    <message>
        <source>--page and --out are needed, and --ppi from 1 to 2400</source>
        <translation>必须给出 --page 和 --out，--ppi 为 1 到 2400</translation>
    </message>
    <message>
        <source>the pages; all if not given</source>
        <translation>版号；不给则为全部</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>输出文件夹</translation>
    </message>
    <message>
        <source>tells each line of text in one line</source>
        <translation>每行文字只占一行</translation>
    </message>
    <message>
        <source>--lines is for --page</source>
        <translation>--lines 只能同 --page 一起用</translation>
    </message>
    <message>
        <source>--rank wants a number</source>
        <translation>--rank 要给一个数字</translation>
    </message>
    <message>
        <source>This is the backup of %1.</source>
        <translation>以下为 %1 的备份。</translation>
    </message>
    <message>
        <source>Opens an edition as the window does, reads all of it and compares every hash. Prints which edits are
there (HAVE), what is lost (LOST), and OK where nothing is. Changes nothing.</source>
        <translation>与窗口一样打开报纸文件，通读并核对全部哈希值。输出在册的编辑（HAVE）、丢失的内容（LOST），
无丢失时输出 OK。不改动任何文件。</translation>
    </message>
    <message>
        <source>Makes a verified copy: the new file FILE, or, without it, one more among the backups beside the edition
(EDITION-backups), unless the newest there has all of it. Prints the copy&apos;s name.</source>
        <translation>制作经过核对的副本：写成新文件 FILE；不写 FILE 时存入报纸文件旁的备份文件夹
（EDITION-backups），若最新备份已含全部内容则不再制作。输出副本的文件名。</translation>
    </message>
    <message>
        <source>Brings back the last good state of a damaged edition from its sound parts and its backups. The damaged
file stays, byte for byte, under another name, which is printed (KEPT), as is all that could not be
brought back as it was (LOST). A sound edition is left alone.</source>
        <translation>从完好的部分和备份中恢复损坏报纸文件的最后完好状态。损坏的文件原样另名保留，并输出其名称（KEPT），
同时输出无法照原样恢复的内容（LOST）。完好的文件不作改动。</translation>
    </message>
    <message>
        <source>writes a new file instead, and leaves EDITION as it is</source>
        <translation>写成新文件，EDITION 保持原样</translation>
    </message>
    <message>
        <source>only tells what would be lost</source>
        <translation>只列出会丢失的内容</translation>
    </message>
    <message>
        <source>--list writes no file</source>
        <translation>--list 不写文件</translation>
    </message>
    <message>
        <source>Brings an edition of an older program to the newest format, after a backup; one that has it already is
left alone. Prints the version.</source>
        <translation>先备份，再把旧版程序的报纸文件转为最新格式；已是最新格式的不作改动。输出版本号。</translation>
    </message>
    <message>
        <source>Makes the new folder DIR: the edition, its pages for the press, the fonts whose licence lets them be passed
on, and contents.txt with the SHA-256 of each. With an error on a page the press files are left out.</source>
        <translation>新建文件夹 DIR：报纸文件、付印版面、许可允许转交的字体，以及列有各文件 SHA-256 的 contents.txt。
版面有错误时不含付印文件。</translation>
    </message>
    <message>
        <source>the folder, which must not exist</source>
        <translation>文件夹，不得已存在</translation>
    </message>
    <message>
        <source>the kind of press file</source>
        <translation>付印文件的种类</translation>
    </message>
    <message>
        <source>--out is needed; --to wants pdfx4 or pdfx1a</source>
        <translation>须有 --out；--to 的值为 pdfx4 或 pdfx1a</translation>
    </message>
    <message>
        <source>The font %1 is not in the package: its licence does not let it be passed on.</source>
        <translation>字体 %1 未放入打包：其许可不允许转交。</translation>
    </message>
    <message>
        <source>make a verified copy of an edition</source>
        <translation>为报纸文件制作经过核对的副本</translation>
    </message>
    <message>
        <source>bring back the last good state of a damaged edition</source>
        <translation>恢复损坏报纸文件的最后完好状态</translation>
    </message>
    <message>
        <source>bring an edition to the newest format</source>
        <translation>把报纸文件转为最新格式</translation>
    </message>
    <message>
        <source>make a folder of an edition that stands alone</source>
        <translation>把一期报纸打包成可独立使用的文件夹</translation>
    </message>
    <message>
        <source>make random edits, to try out a machine</source>
        <translation>随机编辑，用于检验机器</translation>
    </message>
    <message>
        <source>Makes N random edits as a busy desk does, and prints ACK and its number after each, once it is saved:
the edits of a file are counted from 1 over all of its days.</source>
        <translation>像繁忙的编辑台那样随机做 N 次编辑，每次存盘之后输出 ACK 及其编号；
同一文件的编辑从 1 起连续编号。</translation>
    </message>
    <message>
        <source>the same number on the same edition does the same</source>
        <translation>对同一报纸文件，同一数值做同样的编辑</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>--seed and --edits want numbers from 0</source>
        <translation>--seed 和 --edits 须为不小于 0 的数</translation>
    </message>
    <message>
        <source>print where the lines of strings may end</source>
        <translation>打印字符串中可以换行的位置</translation>
    </message>
    <message>
        <source>print the embedding levels of strings</source>
        <translation>打印字符串的嵌入层级</translation>
    </message>
    <message>
        <source>strings end with the byte 0, so that they may hold line feeds</source>
        <translation>字符串以字节 0 结尾，其中可以有换行符</translation>
    </message>
    <message>
        <source>Reads strings of UTF-8 from standard input, one a line, and prints for each the UTF-16 offsets where a
line may end (uax14) or a caret may stand (graphemes).</source>
        <translation>从标准输入逐行读取 UTF-8 字符串，打印每个字符串中可以换行（uax14）
或可以停光标（graphemes）的 UTF-16 位置。</translation>
    </message>
    <message>
        <source>which breaks</source>
        <translation>哪一种位置</translation>
    </message>
    <message>
        <source>--mode wants uax14 or graphemes</source>
        <translation>--mode 只能是 uax14 或 graphemes</translation>
    </message>
    <message>
        <source>Reads paragraphs of UTF-8 from standard input, one a line, and prints for each the embedding levels of its
characters.</source>
        <translation>从标准输入逐行读取 UTF-8 段落，打印其中各字符的嵌入层级。</translation>
    </message>
    <message>
        <source>of the paragraphs</source>
        <translation>段落的方向</translation>
    </message>
    <message>
        <source>--direction wants auto, ltr or rtl</source>
        <translation>--direction 只能是 auto、ltr 或 rtl</translation>
    </message>
    <message>
        <source>The edition is sound, but older than its backup %1.</source>
        <translation>报纸文件完好，但比其备份 %1 旧。</translation>
    </message>
    <message>
        <source>look for make-ups of a page</source>
        <translation>为一个版面寻找排法</translation>
    </message>
    <message>
        <source>pages given as numbers</source>
        <translation>以数字给出的版面</translation>
    </message>
    <message>
        <source>another number gives other pages</source>
        <translation>换一个数得到另外的版面</translation>
    </message>
    <message>
        <source>1 or 2</source>
        <translation>1 或 2</translation>
    </message>
    <message>
        <source>--budget wants a time from 1ms, --count 1 to 20, --seed and --rounds whole numbers, --threads 1 or 2</source>
        <translation>--budget 要一个不短于 1ms 的时间，--count 为 1 到 20，--seed 和 --rounds 为整数，--threads 为 1 或 2</translation>
    </message>
    <message>
        <source>Looks for complete make-ups of a page that differ from each other, and prints them, the best first. Locked blocks
and furniture stay; a page without stories takes them from the pool.</source>
        <translation>为一个版面寻找彼此不同的完整排法并列出，最好的在前。锁定的版块和报头、报眉不动；
版面上没有稿件时从稿库取稿。</translation>
    </message>
    <message>
        <source>prints every block&apos;s place, for other programs</source>
        <translation>输出每个版块的位置，供其他程序使用</translation>
    </message>
    <message>
        <source>makes the page so, as one step</source>
        <translation>把版面排成那样，算作一步</translation>
    </message>
    <message>
        <source>an edition with --page is needed, or --problem</source>
        <translation>需要版次和 --page，或者 --problem</translation>
    </message>
    <message>
        <source>--take wants a number from 1 to 20</source>
        <translation>--take 要一个 1 到 20 的数</translation>
    </message>
    <message>
        <source>go back to a step of the history, as a new step</source>
        <translation>回到历史中的某一步，作为新的一步</translation>
    </message>
    <message>
        <source>remember a page or a story under a name</source>
        <translation>给一个版或一篇稿件留名存档</translation>
    </message>
    <message>
        <source>print what was kept under a name</source>
        <translation>列出留名的版本</translation>
    </message>
    <message>
        <source>tell what differs from a version</source>
        <translation>列出与某个版本的不同</translation>
    </message>
    <message>
        <source>make a page or a story what it was in a version</source>
        <translation>把版或稿件恢复成某个版本</translation>
    </message>
    <message>
        <source>a page and a story cannot be compared</source>
        <translation>版和稿件不能相互比较</translation>
    </message>
    <message>
        <source>Remembers a page or a story as it stands, under a name, and prints the version&apos;s line. Undo does not
forget it.</source>
        <translation>把一个版或一篇稿件按现状留名存档，并输出该版本的一行。撤销不会丢掉它。</translation>
    </message>
    <message>
        <source>the story, by its slug</source>
        <translation>稿件（按稿名）</translation>
    </message>
    <message>
        <source>either --page or --story is needed</source>
        <translation>须有 --page 或 --story 之一</translation>
    </message>
    <message>
        <source>Prints the pages and stories that were kept under a name: number, time, which, name.</source>
        <translation>列出留名的版和稿件：编号、时间、哪一个、名称。</translation>
    </message>
    <message>
        <source>Prints what version M (the page or story as it is now, if not given) has other than version N: a line for
each value that differs, with its place, as it was and as it is, with tabs between.</source>
        <translation>列出版本 M（不给则为现状）与版本 N 的不同：每个不同的值一行，
依次为位置、原值、现值，以制表符隔开。</translation>
    </message>
    <message>
        <source>Makes the page or story again what it was in version N, as a step that can be undone.</source>
        <translation>把版或稿件恢复成版本 N，作为可以撤销的一步。</translation>
    </message>
    <message>
        <source>Makes the edition again what it was after a step of its history (0: as it was made), as a new step that can
be undone.</source>
        <translation>把整期报纸恢复成历史中某一步之后的样子（0：新建时），作为可以撤销的新一步。</translation>
    </message>
    <message>
        <source>STEP wants a number from 0</source>
        <translation>STEP 要写不小于 0 的数</translation>
    </message>
    <message>
        <source>show or change how the pages are printed</source>
        <translation>显示或更改付印设置</translation>
    </message>
    <message>
        <source>Writes each page into a file of its own, all or none. A page with an error is refused for the press, unless a reason is given, which the history and the file then tell.</source>
        <translation>把每个版面各写成一个文件，要么全部写成，要么一个也不写。有错误的版面不予付印；如写明理由则放行，理由记入历史和文件。</translation>
    </message>
    <message>
        <source>the kind of file; what the press settings say if not given</source>
        <translation>文件种类；不写则按付印设置</translation>
    </message>
    <message>
        <source>why the pages go to press in spite of their errors</source>
        <translation>版面有错误仍要付印的理由</translation>
    </message>
    <message>
        <source>--despite wants a reason</source>
        <translation>--despite 需要写明理由</translation>
    </message>
    <message>
        <source>Prints how the edition goes to press, after the changes that are asked for. Sets of settings: %1.</source>
        <translation>先作所要求的更改，再打印本期的付印设置。现有成套设置：%1。</translation>
    </message>
    <message>
        <source>the settings of that name</source>
        <translation>该名称的成套设置</translation>
    </message>
    <message>
        <source>the output profile of the press, four inks; it is kept for later editions</source>
        <translation>印刷机的四色输出特性文件；保存下来供以后各期使用</translation>
    </message>
    <message>
        <source>what the press calls its way of printing</source>
        <translation>印刷条件的名称</translation>
    </message>
    <message>
        <source>Brings copy into the pool of an edition (docs/copy-files.md). A file of a whole page is cut into its
stories. A file that cannot be read is told and left out; the others are imported.</source>
        <translation>把稿件收进报纸的稿库（见 docs/copy-files.md）。整版文字会切成一篇篇稿件。
读不出的文件会说明并略过，其余照收。</translation>
    </message>
    <message>
        <source>switches rules of cleaning off: %1</source>
        <translation>关闭这些清理规则：%1</translation>
    </message>
    <message>
        <source>writes a JSON file for each story there, and report.json</source>
        <translation>在那里为每篇稿件写一个 JSON 文件，并写 report.json</translation>
    </message>
    <message>
        <source>--without wants some of %1</source>
        <translation>--without 后面应是其中几项：%1</translation>
    </message>
    <message>
        <source>--at wants column,row,columns,rows; --exact x,y,width,height in mm; --edges top,bottom…</source>
        <translation>--at 的格式是 栏,行,栏数,行数；--exact 是以毫米计的 x,y,宽,高；--edges 是 top,bottom……</translation>
    </message>
    <message>
        <source>instead of --at, in mm from the corner of the trim</source>
        <translation>代替 --at：自成品版角量起，以毫米计</translation>
    </message>
    <message>
        <source>of a label, of a QR code, or the title of an index</source>
        <translation>栏题或二维码的文字，或导读的题目</translation>
    </message>
    <message>
        <source>nameplate and folio: the day of the Chinese calendar too</source>
        <translation>报头和报眉：并印农历日期</translation>
    </message>
    <message>
        <source>staff: who did what; may be given again</source>
        <translation>责编行：谁做了什么；可多次给出</translation>
    </message>
    <message>
        <source>index: a story by its slug; may be given again</source>
        <translation>导读：按稿名列入的稿件；可多次给出</translation>
    </message>
    <message>
        <source>advertisement: whose it is</source>
        <translation>广告：客户</translation>
    </message>
    <message>
        <source>advertisement: its order number</source>
        <translation>广告：订单号</translation>
    </message>
    <message>
        <source>advertisement: what was sold, as COLUMNS,ROWS or as WIDTHxHEIGHT in mm</source>
        <translation>广告：所售尺寸，写作 栏数,行数 或以毫米计的 宽x高</translation>
    </message>
    <message>
        <source>advertisement: its picture</source>
        <translation>广告：图片</translation>
    </message>
    <message>
        <source>advertisement: without its mark</source>
        <translation>广告：不加“广告”标记</translation>
    </message>
    <message>
        <source>ornament and label: which drawing</source>
        <translation>题花和栏题：用哪个图案</translation>
    </message>
    <message>
        <source>ornament: repeated as a band</source>
        <translation>题花：连续成带</translation>
    </message>
    <message>
        <source>ornament: as C0 M100 Y90 K0</source>
        <translation>题花：如 C0 M100 Y90 K0</translation>
    </message>
    <message>
        <source>table: its CSV or TSV file</source>
        <translation>表格：CSV 或 TSV 文件</translation>
    </message>
    <message>
        <source>table: rows that are set as heads</source>
        <translation>表格：作表头的行数</translation>
    </message>
    <message>
        <source>table: every second row on a tint</source>
        <translation>表格：隔行铺底</translation>
    </message>
    <message>
        <source>QR code: how much of it may be spoilt (7, 15, 25, 30 per cent)</source>
        <translation>二维码：容许损坏的比例（7%、15%、25%、30%）</translation>
    </message>
    <message>
        <source>QR code: what stands beside it</source>
        <translation>二维码：旁边的说明</translation>
    </message>
    <message>
        <source>Stands furniture on a page. KIND is nameplate, folio, staff, advertisement, index, label, ornament, table or
qr.</source>
        <translation>在版面上放置版面要件。KIND 是 nameplate、folio、staff、advertisement、index、label、ornament、table 或 qr。</translation>
    </message>
    <message>
        <source>--page is needed</source>
        <translation>缺少 --page</translation>
    </message>
    <message>
        <source>stand furniture on a page: label, index, table, advertisement …</source>
        <translation>在版面上放置要件：栏题、导读、表格、广告……</translation>
    </message>
    <message>
        <source>reads text in this encoding instead of telling it: gb18030, big5, utf-16le …</source>
        <translation>按指定编码读取文字，而不自行判断：gb18030、big5、utf-16le …</translation>
    </message>
    <message>
        <source>how to read a house&apos;s own XML (docs/house-xml.md)</source>
        <translation>如何读取本社自用的 XML（docs/house-xml.md）</translation>
    </message>
    <message>
        <source>write pages on office paper</source>
        <translation>把版面打印到办公用纸上</translation>
    </message>
    <message>
        <source>pixels an inch of a picture</source>
        <translation>图片每英寸的像素数</translation>
    </message>
    <message>
        <source>--to wants pdfx4, pdfx1a, png or jpeg; --out is needed; --ppi is 1 to 2400</source>
        <translation>--to 须为 pdfx4、pdfx1a、png 或 jpeg；必须给出 --out；--ppi 为 1 到 2400</translation>
    </message>
    <message>
        <source>Writes pages as a small PDF on office paper, with a line that tells which page it is, when it was made and how large it is shown.</source>
        <translation>把版面写成办公用纸大小的小 PDF（大样），附一行说明：版面、时间和缩放比例。</translation>
    </message>
    <message>
        <source>the paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>the paper&apos;s long side lies</source>
        <translation>纸张横放</translation>
    </message>
    <message>
        <source>at full size, on as many sheets as that takes</source>
        <translation>原大，需要几张纸就用几张</translation>
    </message>
    <message>
        <source>pixels an inch of the paper</source>
        <translation>纸面每英寸的像素数</translation>
    </message>
    <message>
        <source>who made it</source>
        <translation>打印者</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>--out is needed; --paper is A3 or A4, --ppi 36 to 600</source>
        <translation>必须给出 --out；--paper 为 A3 或 A4，--ppi 为 36 到 600</translation>
    </message>
    <message>
        <source>This would help: %1</source>
        <translation>可行的办法：%1</translation>
    </message>
    <message>
        <source>how long to look, as 500ms or 2s; the same seed gives the same pages in the same time</source>
        <translation>查找多久，如 500ms 或 2s；同样的种子和时间得到同样的版面</translation>
    </message>
    <message>
        <source>looks for so many rounds instead of a time</source>
        <translation>不限时间，只查找这么多轮</translation>
    </message>
    <message>
        <source>advertisement: which page of a PDF it is, from 1</source>
        <translation>广告：取 PDF 的第几页，从 1 算起</translation>
    </message>
</context>
<context>
    <name>banxin::ui::AdvertisementPart</name>
    <message>
        <source>not said</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Columns sold</source>
        <translation>订栏数</translation>
    </message>
    <message>
        <source>Rows sold</source>
        <translation>订行数</translation>
    </message>
    <message>
        <source>Width sold</source>
        <translation>订宽</translation>
    </message>
    <message>
        <source>Height sold</source>
        <translation>订高</translation>
    </message>
    <message>
        <source>Width and height go before columns and rows</source>
        <translation>填了宽和高，就不看栏数和行数</translation>
    </message>
    <message>
        <source>Marked as an advertisement</source>
        <translation>标明“广告”</translation>
    </message>
    <message>
        <source>Material…</source>
        <translation>选择素材…</translation>
    </message>
    <message>
        <source>Without Material</source>
        <translation>去掉素材</translation>
    </message>
    <message>
        <source>No material yet</source>
        <translation>还没有素材</translation>
    </message>
</context>
<context>
    <name>banxin::ui::Arranger</name>
    <message>
        <source>Page %1 has no free room for %2. Make room, or drag it to where it shall stand.</source>
        <translation>%1 版没有放得下“%2”的空位。请腾出位置，或把它拖到要放的地方。</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 栏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no room to share out between these blocks.</source>
        <translation>这些块之间没有可均分的空当。</translation>
    </message>
    <message>
        <source>Select a story or reserved room on the page first.</source>
        <translation>请先在版上选中一篇稿或一处留版。</translation>
    </message>
    <message>
        <source>Select the two stories that shall swap places.</source>
        <translation>请选中要对调的两篇稿。</translation>
    </message>
    <message>
        <source>Select the two stories that shall become one, the one that stays first.</source>
        <translation>请选中要合并的两篇稿，先选保留的那一篇。</translation>
    </message>
    <message>
        <source>Enter takes it, Esc leaves it</source>
        <translation>回车采用，Esc 放弃</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>留版</translation>
    </message>
    <message>
        <source>holds %1</source>
        <translation>可容 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>awaited: %1</source>
        <translation>待稿 %1</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 毫米</translation>
    </message>
    <message>
        <source>in place of %1</source>
        <translation>换下 %1</translation>
    </message>
    <message>
        <source>leg %1: %2 left out at the foot</source>
        <translation>第 %1 栏栏底空 %2</translation>
    </message>
    <message>
        <source>leg %1: %2 left out at the head</source>
        <translation>第 %1 栏栏头空 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n 块</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 毫米</translation>
    </message>
    <message>
        <source>The clipboard holds no blocks.</source>
        <translation>剪贴板里没有版块。</translation>
    </message>
    <message>
        <source>There is no page before this one.</source>
        <translation>前面没有版面了。</translation>
    </message>
    <message>
        <source>There is no page after this one.</source>
        <translation>后面没有版面了。</translation>
    </message>
    <message>
        <source>pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) make room</source>
        <translation>
            <numerusform>%n 个稿块让位</numerusform>
        </translation>
    </message>
    <message>
        <source>no page round it: %1</source>
        <translation>排不出让位的版面：%1</translation>
    </message>
</context>
<context>
    <name>banxin::ui::ArrangingActions</name>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select N&amp;othing</source>
        <translation>取消选择(&amp;O)</translation>
    </message>
    <message>
        <source>Select &amp;Next Block</source>
        <translation>选择下一版块(&amp;N)</translation>
    </message>
    <message>
        <source>Select &amp;Previous Block</source>
        <translation>选上一块(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Reserve Room</source>
        <translation>留版(&amp;R)</translation>
    </message>
    <message>
        <source>Draw room for copy that has not come</source>
        <translation>为未到的稿画出版位</translation>
    </message>
    <message>
        <source>&amp;Place Story on the Page</source>
        <translation>稿件上版(&amp;P)</translation>
    </message>
    <message>
        <source>Put Pool Story &amp;Here</source>
        <translation>稿池选中稿上到此处(&amp;H)</translation>
    </message>
    <message>
        <source>One Row &amp;Less</source>
        <translation>减一行(&amp;L)</translation>
    </message>
    <message>
        <source>One Row &amp;More</source>
        <translation>加一行(&amp;M)</translation>
    </message>
    <message>
        <source>One Column L&amp;ess</source>
        <translation>减一栏(&amp;E)</translation>
    </message>
    <message>
        <source>One Column M&amp;ore</source>
        <translation>加一栏(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>复制一块(&amp;D)</translation>
    </message>
    <message>
        <source>Back to the &amp;Pool</source>
        <translation>退回稿库(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>成组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Ungroup</source>
        <translation>解组(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>锁定(&amp;L)</translation>
    </message>
    <message>
        <source>Unl&amp;ock</source>
        <translation>解锁(&amp;O)</translation>
    </message>
    <message>
        <source>Bring to &amp;Front</source>
        <translation>置于最上(&amp;F)</translation>
    </message>
    <message>
        <source>Bring F&amp;orward</source>
        <translation>上移一层(&amp;O)</translation>
    </message>
    <message>
        <source>Send &amp;Backward</source>
        <translation>下移一层(&amp;B)</translation>
    </message>
    <message>
        <source>Send to Bac&amp;k</source>
        <translation>置于最下(&amp;K)</translation>
    </message>
    <message>
        <source>Align &amp;Left Edges</source>
        <translation>左边对齐(&amp;L)</translation>
    </message>
    <message>
        <source>Align &amp;Centres</source>
        <translation>左右居中(&amp;C)</translation>
    </message>
    <message>
        <source>Align &amp;Right Edges</source>
        <translation>右边对齐(&amp;R)</translation>
    </message>
    <message>
        <source>Align &amp;Heads</source>
        <translation>上边对齐(&amp;H)</translation>
    </message>
    <message>
        <source>Align &amp;Middles</source>
        <translation>上下居中(&amp;M)</translation>
    </message>
    <message>
        <source>Align &amp;Feet</source>
        <translation>下边对齐(&amp;F)</translation>
    </message>
    <message>
        <source>Distribute &amp;Across</source>
        <translation>横向均分(&amp;A)</translation>
    </message>
    <message>
        <source>Distribute &amp;Down</source>
        <translation>纵向均分(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Take Off, Keep Its Room</source>
        <translation>撤稿留版(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Swap Two Stories</source>
        <translation>两稿对调(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Merge Two Stories</source>
        <translation>两稿合并(&amp;M)</translation>
    </message>
    <message>
        <source>Merge Under the S&amp;econd Headline</source>
        <translation>合并，用第二篇标题(&amp;E)</translation>
    </message>
    <message>
        <source>Rank &amp;1: Lead</source>
        <translation>第 &amp;1 级：头条</translation>
    </message>
    <message>
        <source>Rank &amp;%1</source>
        <translation>第 &amp;%1 级</translation>
    </message>
    <message>
        <source>&amp;Over All Legs</source>
        <translation>盖文题(&amp;O)</translation>
    </message>
    <message>
        <source>Over the &amp;First Two Columns</source>
        <translation>串文题，占前两栏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Left of the Text</source>
        <translation>题在文左(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Right of the Text</source>
        <translation>题在文右(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Inside the Text</source>
        <translation>文包题(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Upright, at the Right</source>
        <translation>竖题，居右(&amp;U)</translation>
    </message>
    <message>
        <source>Up&amp;right, at the Left</source>
        <translation>竖题，居左(&amp;R)</translation>
    </message>
    <message>
        <source>One Leg &amp;Fewer</source>
        <translation>少一栏(&amp;F)</translation>
    </message>
    <message>
        <source>One Leg &amp;More</source>
        <translation>多一栏(&amp;M)</translation>
    </message>
    <message>
        <source>Legs as the &amp;Page&apos;s Columns</source>
        <translation>按基本栏(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Equal Legs of Whole Characters, Wider Gutters</source>
        <translation>绝对分栏：等宽整字，栏距放宽(&amp;E)</translation>
    </message>
    <message>
        <source>Legs of Whole Characters, the &amp;Last Ones Wider</source>
        <translation>相对分栏：整字，后栏加宽(&amp;L)</translation>
    </message>
    <message>
        <source>E&amp;qual Legs, Fixed Gutters</source>
        <translation>自由分栏：等宽，栏距不变(&amp;Q)</translation>
    </message>
    <message>
        <source>Legs of &amp;Full Depth</source>
        <translation>栏恢复通高(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Align and Distribute</source>
        <translation>对齐与均分(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Rank</source>
        <translation>级别(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Headline</source>
        <translation>标题(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Legs</source>
        <translation>分栏(&amp;L)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>P&amp;aste</source>
        <translation>粘贴(&amp;A)</translation>
    </message>
    <message>
        <source>the page is not made yet</source>
        <translation>版面尚未排出</translation>
    </message>
    <message>
        <source>nothing is selected on the page</source>
        <translation>版面上没有选中任何东西</translation>
    </message>
    <message>
        <source>two blocks must be selected</source>
        <translation>要选中两个版块</translation>
    </message>
    <message>
        <source>three blocks must be selected</source>
        <translation>要选中三个版块</translation>
    </message>
    <message>
        <source>no story is selected on the page</source>
        <translation>版面上没有选中稿件</translation>
    </message>
    <message>
        <source>two stories must be selected</source>
        <translation>要选中两篇稿件</translation>
    </message>
    <message>
        <source>no story is selected on the page, nor room for one</source>
        <translation>版面上没有选中稿件或留版</translation>
    </message>
    <message>
        <source>no story is selected in the pool</source>
        <translation>稿库里没有选中稿件</translation>
    </message>
    <message>
        <source>a story must be selected in the pool, and a block on the page</source>
        <translation>要在稿库选中稿件，在版面选中版块</translation>
    </message>
    <message>
        <source>To the Pre&amp;vious Page</source>
        <translation>移到上一版(&amp;V)</translation>
    </message>
    <message>
        <source>To the Ne&amp;xt Page</source>
        <translation>移到下一版(&amp;X)</translation>
    </message>
    <message>
        <source>Others Ma&amp;ke Room</source>
        <translation>其他稿块让位（推挤）(&amp;K)</translation>
    </message>
    <message>
        <source>While a block is dragged, the others move and change to make room for it</source>
        <translation>拖动一个稿块时，其他稿块移动、变形，为它让出位置</translation>
    </message>
</context>
<context>
    <name>banxin::ui::CharacterStyles</name>
    <message>
        <source>Character Styles</source>
        <translation>字符样式</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <source>New character style</source>
        <translation>新建字符样式</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation>改名(&amp;M)…</translation>
    </message>
    <message>
        <source>Rename the character style</source>
        <translation>字符样式改名</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>删除(&amp;L)…</translation>
    </message>
    <message>
        <source>Delete the character style</source>
        <translation>删除字符样式</translation>
    </message>
    <message>
        <source>What is ticked changes the paragraph&apos;s style.</source>
        <translation>勾选的项目改变段落样式。</translation>
    </message>
    <message>
        <source>&amp;Based on</source>
        <translation>基于(&amp;B)</translation>
    </message>
    <message>
        <source>PostScript name</source>
        <translation>PostScript 名</translation>
    </message>
    <message>
        <source>&amp;Font</source>
        <translation>字体(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Ink</source>
        <translation>颜色(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>字号(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>长扁(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Tracking</source>
        <translation>字距(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Capitals</source>
        <translation>大写(&amp;C)</translation>
    </message>
    <message>
        <source>as typed</source>
        <translation>照原样</translation>
    </message>
    <message>
        <source>small capitals</source>
        <translation>小型大写</translation>
    </message>
    <message>
        <source>Fi&amp;gures</source>
        <translation>数字(&amp;G)</translation>
    </message>
    <message>
        <source>lining</source>
        <translation>等高</translation>
    </message>
    <message>
        <source>old style</source>
        <translation>旧式</translation>
    </message>
    <message>
        <source>&amp;Raised</source>
        <translation>抬高(&amp;R)</translation>
    </message>
    <message>
        <source>In &amp;vertical text</source>
        <translation>竖排时(&amp;V)</translation>
    </message>
    <message>
        <source>by rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>in one cell</source>
        <translation>纵中横</translation>
    </message>
    <message>
        <source>upright</source>
        <translation>直立</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>侧转</translation>
    </message>
    <message>
        <source>&amp;Upright digits</source>
        <translation>纵中横位数(&amp;U)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>New Character Style</source>
        <translation>新建字符样式</translation>
    </message>
    <message>
        <source>emphasis</source>
        <translation>强调</translation>
    </message>
    <message>
        <source>Rename Character Style</source>
        <translation>字符样式改名</translation>
    </message>
    <message>
        <source>“%1” is in use in %2. What takes its place?</source>
        <translation>“%1”正用于%2。用什么代替？</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing: the paragraph&apos;s style</source>
        <translation>不用：照段落样式</translation>
    </message>
</context>
<context>
    <name>banxin::ui::CommandSearch</name>
    <message>
        <source>Search Commands</source>
        <translation>搜索命令</translation>
    </message>
    <message>
        <source>A command: words, pinyin or initials</source>
        <translation>输入命令：文字、拼音或首字母</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>没有这样的命令。</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>现在不可用</translation>
    </message>
</context>
<context>
    <name>banxin::ui::CopyReviewDialog</name>
    <message>
        <source>Review Copy: %1</source>
        <translation>审看来稿：%1</translation>
    </message>
    <message>
        <source>&amp;Take In</source>
        <translation>收入稿库(&amp;T)</translation>
    </message>
    <message>
        <source>Copy as it came and as it comes in</source>
        <translation>来稿的原文与结果</translation>
    </message>
    <message>
        <source>Clea&amp;ning</source>
        <translation>清理(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Part</source>
        <translation>角色(&amp;P)</translation>
    </message>
    <message>
        <source>Part of the selected lines</source>
        <translation>所选各行的角色</translation>
    </message>
    <message>
        <source>A story &amp;begins here (C)</source>
        <translation>稿件从这里开始(&amp;B)（C）</translation>
    </message>
    <message>
        <source>&amp;Goes on the text before (J)</source>
        <translation>接上一段(&amp;G)（J）</translation>
    </message>
    <message numerus="yes">
        <source>%n story(s)</source>
        <translation>
            <numerusform>%n 篇稿件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n join(s)</source>
        <translation>
            <numerusform>%n 处接合</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Keys: 1 to 9 say what part a line is, 0 leaves it out, C cuts above it, J joins it, Enter takes the copy in.</source>
        <translation>%1。按键：1 到 9 指定这一行的角色，0 不收，C 在上方切开，J 接上段，回车收入稿库。</translation>
    </message>
    <message>
        <source>Re&amp;marks</source>
        <translation>说明(&amp;M)</translation>
    </message>
    <message>
        <source>What was left out or needs a look</source>
        <translation>略去的内容和需要注意的地方</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>read by the mapping “%1”</source>
        <translation>按映射“%1”读取</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>banxin::ui::CopyWords</name>
    <message>
        <source>label</source>
        <translation>栏题</translation>
    </message>
    <message>
        <source>kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>deck</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>crosshead</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>摄影署名</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不收</translation>
    </message>
    <message>
        <source>jump head</source>
        <translation>转版题</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>电头</translation>
    </message>
    <message>
        <source>words beside a QR code</source>
        <translation>二维码文字</translation>
    </message>
    <message>
        <source>Control characters out</source>
        <translation>去掉控制字符</translation>
    </message>
    <message>
        <source>Halves of characters out</source>
        <translation>去掉残缺字符</translation>
    </message>
    <message>
        <source>What is no character out</source>
        <translation>去掉非字符</translation>
    </message>
    <message>
        <source>Tabs to spaces</source>
        <translation>制表符改为空格</translation>
    </message>
    <message>
        <source>Characters without width out</source>
        <translation>去掉零宽字符</translation>
    </message>
    <message>
        <source>Indents out</source>
        <translation>去掉段首空格</translation>
    </message>
    <message>
        <source>Doubled blank lines out</source>
        <translation>去掉重复空行</translation>
    </message>
    <message>
        <source>Doubled spaces to one</source>
        <translation>合并重复空格</translation>
    </message>
    <message>
        <source>Full-width figures to half-width</source>
        <translation>全角数字改为半角</translation>
    </message>
    <message>
        <source>Straight quotes to typographic</source>
        <translation>直引号改为弯引号</translation>
    </message>
    <message>
        <source>Half-width marks to full-width</source>
        <translation>半角标点改为全角</translation>
    </message>
    <message>
        <source>Join paragraphs cut at column ends</source>
        <translation>接合被栏尾切断的段落</translation>
    </message>
    <message>
        <source>story</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>commentary</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>teasers</source>
        <translation>导读</translation>
    </message>
</context>
<context>
    <name>banxin::ui::EditionDialog</name>
    <message>
        <source>Edition Properties</source>
        <translation>报纸属性</translation>
    </message>
    <message>
        <source>Pa&amp;per</source>
        <translation>报名(&amp;P)</translation>
    </message>
    <message>
        <source>In &amp;Latin letters</source>
        <translation>拼音报名(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>不印</translation>
    </message>
    <message>
        <source>&amp;Issue number</source>
        <translation>总期号(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Serial number</source>
        <translation>国内统一刊号(&amp;S)</translation>
    </message>
    <message>
        <source>P&amp;ublisher</source>
        <translation>主管主办(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>联系方式(&amp;C)</translation>
    </message>
    <message>
        <source>P&amp;ostal distribution code</source>
        <translation>邮发代号(&amp;O)</translation>
    </message>
    <message>
        <source>P&amp;rice, as it is printed</source>
        <translation>定价，照印(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Website</source>
        <translation>网址(&amp;W)</translation>
    </message>
</context>
<context>
    <name>banxin::ui::EditionOpener</name>
    <message>
        <source>%1. It is open for looking only.</source>
        <translation>%1。现以只读方式打开。</translation>
    </message>
    <message>
        <source>%1. Shown is its backup of %2, for looking only.</source>
        <translation>%1。现显示 %2 的备份，只读。</translation>
    </message>
    <message>
        <source>The edition is recovered. The damaged file is kept as %1.</source>
        <translation>报纸已恢复。损坏的文件原样保留为 %1。</translation>
    </message>
    <message>
        <source>Nothing that was saved is missing.</source>
        <translation>已存的内容没有缺失。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown is the backup of %1 of %2, for looking only.</source>
        <translation>现显示 %1 在 %2 的备份，只可查看。</translation>
    </message>
</context>
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
        <source>New Edition…</source>
        <translation>新建报纸…</translation>
    </message>
    <message>
        <source>Make a new edition, open one, or drop an edition file (.banxin) here.</source>
        <translation>新建或打开一期报纸，也可以把报纸文件（.banxin）拖到这里。</translation>
    </message>
</context>
<context>
    <name>banxin::ui::EncodingChoice</name>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>Encoding of the file</source>
        <translation>文件的编码</translation>
    </message>
    <message>
        <source>The file does not say its encoding, and two are about as likely. Choose the reading that makes sense.</source>
        <translation>文件没有标明编码，有两种读法都说得通。请选择读得通的一种。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n place(s) unreadable</source>
        <translation>
            <numerusform>%1，%n 处无法识别</numerusform>
        </translation>
    </message>
    <message>
        <source>The text read as %1</source>
        <translation>按 %1 读出的文字</translation>
    </message>
</context>
<context>
    <name>banxin::ui::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;This page, %1</source>
        <translation>本版，%1(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;This page</source>
        <translation>本版(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;All pages (%n)</source>
        <translation>
            <numerusform>全部 %n 个版(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>PDF/X-4 for the press</source>
        <translation>PDF/X-4（印刷）</translation>
    </message>
    <message>
        <source>PDF/X-1a:2003 for older presses</source>
        <translation>PDF/X-1a:2003（较旧的印刷系统）</translation>
    </message>
    <message>
        <source>PNG pictures</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Pixels an &amp;inch</source>
        <translation>每英寸像素(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Folder of the Export</source>
        <translation>导出到文件夹</translation>
    </message>
    <message>
        <source>The files need a folder.</source>
        <translation>请指定文件夹。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>The&amp;se pages:</source>
        <translation>指定版面(&amp;S)：</translation>
    </message>
    <message>
        <source>Codes of the pages</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>%1, or %1-%2</source>
        <translation>%1，或 %1-%2</translation>
    </message>
    <message>
        <source>JPEG pictures</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>浏览(&amp;W)…</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>What refuses the press</source>
        <translation>不能付印的原因</translation>
    </message>
    <message>
        <source>Enter or a double click goes to the place</source>
        <translation>回车或双击转到该处</translation>
    </message>
    <message>
        <source>To press all the sa&amp;me, because:</source>
        <translation>仍然付印(&amp;M)，理由：</translation>
    </message>
    <message>
        <source>The history, the file and its slug line will tell the reason</source>
        <translation>历史、文件和信息行都会记下理由</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>输出进度</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) refuse the press</source>
        <translation>
            <numerusform>有 %n 项问题，不能付印</numerusform>
        </translation>
    </message>
    <message>
        <source>No page is chosen.</source>
        <translation>没有选择版面。</translation>
    </message>
    <message>
        <source>There is no page %1.</source>
        <translation>没有版面 %1。</translation>
    </message>
    <message>
        <source>%1 of %2 pages</source>
        <translation>%1 / %2 个版</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>输出已取消。</translation>
    </message>
    <message>
        <source>The pages are being looked at as the press will get them…</source>
        <translation>正在按付印的样子检查各版…</translation>
    </message>
</context>
<context>
    <name>banxin::ui::FindPanel</name>
    <message>
        <source>Match c&amp;ase</source>
        <translation>区分大小写(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>整词(&amp;W)</translation>
    </message>
    <message>
        <source>Pa&amp;ttern</source>
        <translation>正则表达式(&amp;T)</translation>
    </message>
    <message>
        <source>A regular expression: . any character, \d a figure, ( ) a group that $1 gives back</source>
        <translation>正则表达式：. 任一字符，\d 数字，( ) 分组，替换时用 $1 取回</translation>
    </message>
    <message>
        <source>The whole edition</source>
        <translation>全期</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本版</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>所有部分</translation>
    </message>
    <message>
        <source>Headlines</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Bylines and datelines</source>
        <translation>署名和电头</translation>
    </message>
    <message>
        <source>Captions and credits</source>
        <translation>图说和摄影署名</translation>
    </message>
    <message>
        <source>All styles</source>
        <translation>所有样式</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>查找(&amp;F)：</translation>
    </message>
    <message>
        <source>Replace &amp;with:</source>
        <translation>替换为(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;In:</source>
        <translation>范围(&amp;I)：</translation>
    </message>
    <message>
        <source>P&amp;art:</source>
        <translation>部分(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Style:</source>
        <translation>样式(&amp;S)：</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的地方</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Replace A&amp;ll</source>
        <translation>全部替换(&amp;L)</translation>
    </message>
    <message>
        <source>This is no pattern: look at its character %1.</source>
        <translation>这不是正则表达式：请看第 %1 个字符。</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>稿库</translation>
    </message>
    <message>
        <source>%1, locked</source>
        <translation>%1，已锁定</translation>
    </message>
    <message>
        <source>Place %1: page %2</source>
        <translation>第 %1 处：%2</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2里有 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s)</source>
        <translation>
            <numerusform>%n 篇稿件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on locked pages, which stay as they are</source>
        <translation>
            <numerusform>%n 处在已锁定的版上，保持不动</numerusform>
        </translation>
    </message>
    <message>
        <source>In %1 the pattern goes back and forth for too long; it was given up there.</source>
        <translation>表达式在“%1”中反复匹配太久，已放弃。</translation>
    </message>
    <message>
        <source>There are more.</source>
        <translation>还有更多。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>stays, locked</source>
        <translation>已锁定，不改</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on locked pages left as they are</source>
        <translation>
            <numerusform>已锁定版上的 %n 处没有改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had changed meanwhile</source>
        <translation>
            <numerusform>%n 处内容已变，没有改</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>banxin::ui::FindingsList</name>
    <message>
        <source>Findings</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>What is to be looked at</source>
        <translation>要看的地方</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 处错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 处提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>What is to be looked at before the press runs stands here.</source>
        <translation>付印前要看的地方列在这里。</translation>
    </message>
    <message>
        <source>Nothing stands against this edition.</source>
        <translation>本期没有检查出问题。</translation>
    </message>
    <message>
        <source>The edition</source>
        <translation>全期</translation>
    </message>
    <message>
        <source>Finding %1: %2</source>
        <translation>第 %1 条：%2</translation>
    </message>
</context>
<context>
    <name>banxin::ui::FitLedger</name>
    <message>
        <source>This page</source>
        <translation>本版</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>全部版面</translation>
    </message>
    <message>
        <source>Which stories</source>
        <translation>哪些稿件</translation>
    </message>
    <message>
        <source>Fit Ledger</source>
        <translation>余缺表</translation>
    </message>
    <message>
        <source>over: %1 in %2</source>
        <translation>超 %1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s)</source>
        <translation>
            <numerusform>%n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>under: %1 in %2</source>
        <translation>欠 %1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) on pages not made yet</source>
        <translation>
            <numerusform>%n 篇所在版面尚未排出</numerusform>
        </translation>
    </message>
    <message>
        <source>No story stands here.</source>
        <translation>这里没有稿件。</translation>
    </message>
    <message>
        <source>Everything fits.</source>
        <translation>全部刚好。</translation>
    </message>
    <message>
        <source>In all: %1</source>
        <translation>合计：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>banxin::ui::FitTable</name>
    <message>
        <source>The page is not made yet</source>
        <translation>版面尚未排出</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字</translation>
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
        <source>Story</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message numerus="yes">
        <source>+%n row(s)</source>
        <extracomment>On a block: so many rows over. 超 %n 行</extracomment>
        <translation>
            <numerusform>超%n行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>−%n row(s)</source>
        <extracomment>On a block: so many rows under. 欠 %n 行</extracomment>
        <translation>
            <numerusform>欠%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Reserved room %1</source>
        <translation>留版 %1</translation>
    </message>
</context>
<context>
    <name>banxin::ui::FrameForm</name>
    <message>
        <source>Lines and ground</source>
        <translation>线框与底纹</translation>
    </message>
    <message>
        <source>&amp;Box around it</source>
        <translation>加框(&amp;B)</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>粗细</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线型</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Ornament band</source>
        <translation>花边</translation>
    </message>
    <message>
        <source>Ink of lines</source>
        <translation>线的油墨</translation>
    </message>
    <message>
        <source>Corner radius</source>
        <translation>圆角半径</translation>
    </message>
    <message>
        <source>Rows inside</source>
        <translation>框内空行</translation>
    </message>
    <message>
        <source>Sides inside</source>
        <translation>框内左右空</translation>
    </message>
    <message>
        <source>Column rules</source>
        <translation>栏线</translation>
    </message>
    <message>
        <source>Line of column rules</source>
        <translation>栏线线型</translation>
    </message>
    <message>
        <source>Cut-off rule</source>
        <translation>文下隔线</translation>
    </message>
    <message>
        <source>&amp;Tint</source>
        <translation>铺底(&amp;T)</translation>
    </message>
    <message>
        <source>Ink of the tint</source>
        <translation>底的油墨</translation>
    </message>
    <message>
        <source>It runs over into another</source>
        <translation>渐变到另一色</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>渐变到</translation>
    </message>
    <message>
        <source>Turned (degrees)</source>
        <translation>渐变方向（度）</translation>
    </message>
    <message>
        <source>Text in the colour of the paper</source>
        <translation>反白</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>阴影</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>正线</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>双线</translation>
    </message>
    <message>
        <source>Dotted</source>
        <translation>点线</translation>
    </message>
    <message>
        <source>Dashed</source>
        <translation>虚线</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>波浪线</translation>
    </message>
</context>
<context>
    <name>banxin::ui::FurnitureActions</name>
    <message>
        <source>&amp;Nameplate</source>
        <translation>报头(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Folio</source>
        <translation>报眉(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Staff Line</source>
        <translation>责编栏(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Index</source>
        <translation>导读(&amp;I)</translation>
    </message>
    <message>
        <source>Section &amp;Label</source>
        <translation>栏题(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Ornament</source>
        <translation>题花(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>表格(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;QR Code</source>
        <translation>二维码(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Advertisement</source>
        <translation>广告(&amp;A)</translation>
    </message>
    <message>
        <source>Lo&amp;ck the Advertisements</source>
        <translation>锁定本版广告(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Unlock the Advertisements</source>
        <translation>解锁本版广告(&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;how the Advertisements</source>
        <translation>显示广告(&amp;H)</translation>
    </message>
    <message>
        <source>Draw it on the page; where reserved room is selected, it stands there</source>
        <translation>在版面上拉出位置；选中了留版，就放在留版处</translation>
    </message>
</context>
<context>
    <name>banxin::ui::FurnitureWords</name>
    <message>
        <source>Nameplate</source>
        <translation>报头</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>报眉</translation>
    </message>
    <message>
        <source>Staff line</source>
        <translation>责编栏</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>导读</translation>
    </message>
    <message>
        <source>Section label</source>
        <translation>栏题</translation>
    </message>
    <message>
        <source>Ornament</source>
        <translation>题花</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
</context>
<context>
    <name>banxin::ui::GalleyView</name>
    <message>
        <source>Scroll the story</source>
        <translation>滚动稿件</translation>
    </message>
    <message>
        <source>Select a story on the page or in the pool to read and write it here.</source>
        <translation>在版上或稿库里选中一篇稿件，就可以在这里阅读和改写。</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>banxin::ui::HeadsPart</name>
    <message>
        <source>With the day of the Chinese calendar</source>
        <translation>加印农历</translation>
    </message>
    <message>
        <source>Page code</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>At the outer edge</source>
        <translation>靠外侧</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>What the Edition Prints…</source>
        <translation>报纸印的内容…</translation>
    </message>
    <message>
        <source>Name, date, issue, serial number, publisher, contact, price: they are the same on every page</source>
        <translation>报名、日期、总期号、刊号、主管主办、联系方式、定价：各版相同</translation>
    </message>
    <message>
        <source>Code and Section of the Page…</source>
        <translation>本版版次和版名…</translation>
    </message>
</context>
<context>
    <name>banxin::ui::HistoryList</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>As it was made</source>
        <translation>新建时</translation>
    </message>
    <message>
        <source>Every step is kept here with its time, and can be taken back.</source>
        <translation>每一步都连同时间记在这里，可以退回。</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>第 %1 步：%2</translation>
    </message>
</context>
<context>
    <name>banxin::ui::ImportReportDialog</name>
    <message>
        <source>Import Report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Files that came in, the newest first</source>
        <translation>导入的文件，最新的在前</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Taken in whole</source>
        <translation>完整导入</translation>
    </message>
    <message numerus="yes">
        <source>Taken in, with %n remark(s)</source>
        <translation>
            <numerusform>已导入，有 %n 条说明</numerusform>
        </translation>
    </message>
    <message>
        <source>Stories: %1</source>
        <translation>稿件：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>banxin::ui::IndexPart</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Stories of the index</source>
        <translation>导读的稿件</translation>
    </message>
    <message>
        <source>Further Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Further Down</source>
        <translation>下移</translation>
    </message>
</context>
<context>
    <name>banxin::ui::Inspector</name>
    <message>
        <source>%1 × %2 mm
%3 columns of %4 characters, %5 rows</source>
        <translation>%1 × %2 毫米
%3 栏，每栏 %4 字，%5 行</translation>
    </message>
    <message>
        <source>What is selected on the page can be set here.</source>
        <translation>在版面上选中的内容在这里设置。</translation>
    </message>
    <message>
        <source>Click a block to set it.</source>
        <translation>单击版块即可设置。</translation>
    </message>
    <message>
        <source>Page Properties…</source>
        <translation>版面属性…</translation>
    </message>
    <message>
        <source>&amp;Locked</source>
        <translation>锁定(&amp;L)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>From column</source>
        <translation>起始栏</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏数</translation>
    </message>
    <message>
        <source>From row</source>
        <translation>起始行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>1 is the lead of the page; the styles of the headlines follow</source>
        <translation>1 为头条；标题样式随等级而定</translation>
    </message>
    <message>
        <source>Over the text</source>
        <translation>盖文</translation>
    </message>
    <message>
        <source>Left of it</source>
        <translation>文左</translation>
    </message>
    <message>
        <source>Right of it</source>
        <translation>文右</translation>
    </message>
    <message>
        <source>Headlines</source>
        <translation>标题位置</translation>
    </message>
    <message>
        <source>Headline columns</source>
        <translation>标题栏数</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>分栏</translation>
    </message>
    <message>
        <source>one a column</source>
        <translation>按基本栏</translation>
    </message>
    <message>
        <source>Text of others runs r&amp;ound it</source>
        <translation>他文绕排(&amp;O)</translation>
    </message>
    <message>
        <source>Styles: %1</source>
        <translation>样式：%1</translation>
    </message>
    <message>
        <source>Reserved room %1</source>
        <translation>留版 %1</translation>
    </message>
    <message>
        <source>Reserved for</source>
        <translation>留给</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>稿名</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Reserved room</source>
        <translation>留版</translation>
    </message>
    <message>
        <source>Inside it</source>
        <translation>文包题</translation>
    </message>
    <message>
        <source>Upright, at the left</source>
        <translation>竖题居左</translation>
    </message>
    <message>
        <source>Upright, at the right</source>
        <translation>竖题居右</translation>
    </message>
    <message>
        <source>Upright, inside</source>
        <translation>竖题文包</translation>
    </message>
</context>
<context>
    <name>banxin::ui::KeyWords</name>
    <message>
        <source>%1 belongs to the input method, which switches between Chinese and English with it.</source>
        <translation>%1 归输入法用来切换中英文。</translation>
    </message>
</context>
<context>
    <name>banxin::ui::KeysDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Words, pinyin or keys</source>
        <translation>文字、拼音或按键</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>设为此键(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Without Keys</source>
        <translation>不设键(&amp;W)</translation>
    </message>
    <message>
        <source>As in the &amp;Set</source>
        <translation>照方案(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Key set</source>
        <translation>键位方案(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New keys</source>
        <translation>新按键(&amp;N)</translation>
    </message>
    <message>
        <source>%1: no keys</source>
        <translation>%1：没有按键</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”; assigning takes it from there.</source>
        <translation>%1 现属“%2”；设定后从那里拿走。</translation>
    </message>
    <message>
        <source>Bold keys depart from the set.</source>
        <translation>粗体的按键与方案不同。</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 没有占用。</translation>
    </message>
</context>
<context>
    <name>banxin::ui::LabelPart</name>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Ornament</source>
        <translation>题花</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>banxin::ui::LeadPatternsDialog</name>
    <message>
        <source>Bylines and Datelines</source>
        <translation>署名与电头样式</translation>
    </message>
    <message>
        <source>By Ann Lee</source>
        <translation>□ 记者 李明</translation>
    </message>
    <message>
        <source>LINCHUAN, Nov. 26 (Daily) — </source>
        <translation>本报讯（记者 李明）</translation>
    </message>
    <message>
        <source>What a pattern means of a byline or dateline is set in its character style: its first ( ) group, or all it matches.</source>
        <translation>署名或电头中与模式相符的部分套用所选的字符样式：有括号时为第一个括号内的部分，否则为相符的全部。</translation>
    </message>
    <message>
        <source>&amp;Add a Pattern</source>
        <translation>添加模式(&amp;A)</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>电头</translation>
    </message>
    <message>
        <source>A regular expression: . any character, \d a figure, ( ) the part that is meant</source>
        <translation>正则表达式：. 任意字符，\d 数字，( ) 所指的部分</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Part of pattern %1</source>
        <translation>模式 %1 所属的部分</translation>
    </message>
    <message>
        <source>Pattern %1</source>
        <translation>模式 %1</translation>
    </message>
    <message>
        <source>Character style of pattern %1</source>
        <translation>模式 %1 的字符样式</translation>
    </message>
    <message>
        <source>Remove pattern %1</source>
        <translation>删除模式 %1</translation>
    </message>
    <message>
        <source>no pattern yet</source>
        <translation>还不是有效的模式</translation>
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
        <source>Page %1 (%2 of %3)</source>
        <translation>%1 版（第 %2 版，共 %3 版）</translation>
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
    <message>
        <source>Story Pool</source>
        <translation>稿库</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>The last steps are not on the disk yet: %1. Nothing is lost while Banxin runs; it tries again by itself.</source>
        <translation>最近几步还没有写到磁盘：%1。版心不退出就不会丢失，并会自动重试。</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The edition has no pages</source>
        <translation>本期没有版面</translation>
    </message>
    <message>
        <source>The last steps are not on the disk.</source>
        <translation>最近几步没有写到磁盘。</translation>
    </message>
    <message>
        <source>An export is running.</source>
        <translation>正在导出。</translation>
    </message>
    <message>
        <source>If Banxin closes now, they are lost.</source>
        <translation>现在关闭版心，这几步就会丢失。</translation>
    </message>
    <message>
        <source>If Banxin closes now, the pages that are left are not written.</source>
        <translation>现在关闭版心，剩下的版面就不会写出。</translation>
    </message>
    <message>
        <source>Close Anyway</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>不关闭</translation>
    </message>
    <message>
        <source>&amp;New Edition…</source>
        <translation>新建报纸(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Every step is saved as it is done; this says whether the disk has it</source>
        <translation>每一步做完即存；此命令告知是否已写到磁盘</translation>
    </message>
    <message>
        <source>&amp;Import Copy…</source>
        <translation>导入稿件(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>全部已存。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add Page…</source>
        <translation>添加版面(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Duplicate Page</source>
        <translation>复制版面(&amp;D)</translation>
    </message>
    <message>
        <source>De&amp;lete Page</source>
        <translation>删除版面(&amp;L)</translation>
    </message>
    <message>
        <source>Page P&amp;roperties…</source>
        <translation>版面属性(&amp;R)…</translation>
    </message>
    <message>
        <source>Move Page &amp;Up</source>
        <translation>版面上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move Page D&amp;own</source>
        <translation>版面下移(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Grid Cells</source>
        <translation>字格(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Baselines</source>
        <translation>基线(&amp;B)</translation>
    </message>
    <message>
        <source>Block &amp;Edges</source>
        <translation>版块边线(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copyfit on Blocks</source>
        <translation>版块上显示超欠(&amp;C)</translation>
    </message>
    <message>
        <source>P&amp;review</source>
        <translation>预览(&amp;R)</translation>
    </message>
    <message>
        <source>R&amp;ulers</source>
        <translation>标尺(&amp;U)</translation>
    </message>
    <message>
        <source>Rulers in Characters and Ro&amp;ws</source>
        <translation>标尺按字和行(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>版面(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>撤销(&amp;U) %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>重做(&amp;R) %1</translation>
    </message>
    <message>
        <source>Import Copy</source>
        <translation>导入稿件</translation>
    </message>
    <message>
        <source>Other copy is being read. Drop these files again in a moment.</source>
        <translation>正在读取别的稿件，请稍后再拖入。</translation>
    </message>
    <message>
        <source>Reading copy</source>
        <translation>正在读取稿件</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be taken in:</source>
        <translation>
            <numerusform>有 %n 个文件不能导入：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) came into the pool.</source>
        <translation>
            <numerusform>%n 篇稿件已进稿库。</numerusform>
        </translation>
    </message>
    <message>
        <source>The story %1 is deleted. Undo brings it back.</source>
        <translation>稿件“%1”已删除，撤销即可恢复。</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>导出已取消，没有写入任何文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) exported to %1.</source>
        <translation>
            <numerusform>已导出 %n 个版到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Add Page</source>
        <translation>添加版面</translation>
    </message>
    <message>
        <source>The edition has no page whose grid the new one could take. Undo, or make a new edition.</source>
        <translation>本期没有可以沿用网格的版面。请撤销，或新建一期。</translation>
    </message>
    <message>
        <source>Page %1 is deleted; its stories are back in the pool. Undo brings it back.</source>
        <translation>%1 版已删除，稿件退回稿库。撤销即可恢复。</translation>
    </message>
    <message>
        <source>Page Properties</source>
        <translation>版面属性</translation>
    </message>
    <message>
        <source>Drag a story from the pool to the page, or choose one there and press Ctrl+Alt+P.</source>
        <translation>把稿件从稿库拖到版上，或在稿库选中后按 Ctrl+Alt+P。</translation>
    </message>
    <message>
        <source>Edition &amp;Properties…</source>
        <translation>报纸属性(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Next Panel</source>
        <translation>下一面板(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Panel</source>
        <translation>上一面板(&amp;P)</translation>
    </message>
    <message>
        <source>The edition is being checked…</source>
        <translation>正在核对整期报纸…</translation>
    </message>
    <message>
        <source>%1. The file stays as it is; its last good state can be brought back beside it.</source>
        <translation>%1。原文件保持不动，可以在旁边恢复最后完好的状态。</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The edition is being recovered…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>There is no new backup: %1.</source>
        <translation>没有新的备份：%1。</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>排列(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Story</source>
        <translation>稿件(&amp;S)</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Write Elsewhere…</source>
        <translation>另存到别处…</translation>
    </message>
    <message>
        <source>The disk of %1 is nearly full: only a few more steps will find room.</source>
        <translation>%1 所在的磁盘快满了：只够再存几步。</translation>
    </message>
    <message>
        <source>Write Elsewhere</source>
        <translation>另存到别处</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>正在写 %1…</translation>
    </message>
    <message>
        <source>All that the window shows is written to %1.</source>
        <translation>窗口里的全部内容已写到 %1。</translation>
    </message>
    <message>
        <source>The history could not be read, so it is not there.</source>
        <translation>历史读不出来，未能写入。</translation>
    </message>
    <message>
        <source>The photo %1 could not be read, so it is not there.</source>
        <translation>图片 %1 读不出来，未能写入。</translation>
    </message>
    <message>
        <source>Go On with It</source>
        <translation>改用它继续</translation>
    </message>
    <message>
        <source>Banxin ended unexpectedly while it opened %1 the last time.</source>
        <translation>上次打开 %1 时版心意外退出。</translation>
    </message>
    <message>
        <source>Open Without Pages</source>
        <translation>打开但不排版</translation>
    </message>
    <message>
        <source>Look at Its Backup</source>
        <translation>查看备份</translation>
    </message>
    <message>
        <source>Open as Usual</source>
        <translation>照常打开</translation>
    </message>
    <message>
        <source>No page is made up yet, so that what was done last can be undone first.</source>
        <translation>各版尚未排出，可先撤销最后所做的改动。</translation>
    </message>
    <message>
        <source>Make Pages</source>
        <translation>排出各版</translation>
    </message>
    <message>
        <source>Shown is the page as it was: %1</source>
        <translation>现显示当时的版面：%1</translation>
    </message>
    <message>
        <source>Bring This Back</source>
        <translation>恢复成这样</translation>
    </message>
    <message>
        <source>Back to Now</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>What %1 was kept of is not there any more; bringing it back makes it anew.</source>
        <translation>“%1”所存的内容现已不在；恢复时会重新建立。</translation>
    </message>
    <message>
        <source>Nothing is different from %1.</source>
        <translation>与“%1”没有不同。</translation>
    </message>
    <message>
        <source>What Is Different from %1</source>
        <translation>与“%1”的不同</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>&amp;Write in the Block</source>
        <translation>编辑文字(&amp;W)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Paste with &amp;Bold and Italic</source>
        <translation>粘贴并保留粗斜体(&amp;B)</translation>
    </message>
    <message>
        <source>Select &amp;All of the Part</source>
        <translation>全选本部分(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Emphasis Dots</source>
        <translation>着重号(&amp;E)</translation>
    </message>
    <message>
        <source>Cross&amp;head</source>
        <translation>小标题(&amp;H)</translation>
    </message>
    <message>
        <source>Go On in the Next &amp;Leg</source>
        <translation>转到下一栏(&amp;L)</translation>
    </message>
    <message>
        <source>Go On in the Next Bloc&amp;k</source>
        <translation>转到下一版块(&amp;K)</translation>
    </message>
    <message>
        <source>Hol&amp;d Lines of the Story</source>
        <translation>锁定本稿各行(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Find and Replace…</source>
        <translation>查找和替换(&amp;F)…</translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation>查找下一处(&amp;X)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一处(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Story Pane</source>
        <translation>稿件窗格(&amp;S)</translation>
    </message>
    <message>
        <source>Hold Lines of the Pa&amp;ge</source>
        <translation>锁定本版各行(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>文字(&amp;T)</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Find and Replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>Fit Ledger</source>
        <translation>余缺表</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Rank %1: %2, %3</source>
        <translation>等级 %1：%2、%3</translation>
    </message>
    <message>
        <source>As Its &amp;Rank Says</source>
        <translation>恢复等级样式(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep as Preset…</source>
        <translation>存为预设(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Search Commands…</source>
        <translation>搜索命令(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>工作区(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>排版(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Two Screens</source>
        <translation>双屏(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Night Desk</source>
        <translation>夜班(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Panels as They Came</source>
        <translation>面板复原(&amp;P)</translation>
    </message>
    <message>
        <source>no edition is open</source>
        <translation>没有打开任何报纸</translation>
    </message>
    <message>
        <source>the edition is open for looking only</source>
        <translation>只读打开，不能改</translation>
    </message>
    <message>
        <source>no page is shown</source>
        <translation>没有显示版面</translation>
    </message>
    <message>
        <source>an export is running</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>没有可撤销的</translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation>没有可重做的</translation>
    </message>
    <message>
        <source>nothing is selected on the page</source>
        <translation>版面上没有选中任何东西</translation>
    </message>
    <message>
        <source>this is the first page</source>
        <translation>已是第一版</translation>
    </message>
    <message>
        <source>this is the last page</source>
        <translation>已是最后一版</translation>
    </message>
    <message>
        <source>Keep as Preset</source>
        <translation>存为预设</translation>
    </message>
    <message>
        <source>Head, press, styles and the grid of this page go into it. Name</source>
        <translation>报头、印刷、样式和本版网格都存进去。名称</translation>
    </message>
    <message>
        <source>The preset %1 is there; New Edition offers it.</source>
        <translation>预设 %1 已存好，新建时可选。</translation>
    </message>
    <message>
        <source>There is a preset %1 already.</source>
        <translation>已有预设 %1。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Split the Stor&amp;y Here</source>
        <translation>在此拆稿(&amp;Y)</translation>
    </message>
    <message>
        <source>There must be text before and behind the place where a story is split.</source>
        <translation>拆稿处的前后都必须有正文。</translation>
    </message>
    <message>
        <source>Ph&amp;oto</source>
        <translation>图片(&amp;O)</translation>
    </message>
    <message>
        <source>Import and Re&amp;view Copy…</source>
        <translation>审看后导入稿件(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Hot Folder…</source>
        <translation>监视收稿文件夹(&amp;H)…</translation>
    </message>
    <message>
        <source>Copy and pictures (*.txt *.md *.html *.htm *.docx *.odt *.rtf *.xml *.json *.jpg *.jpeg *.png *.tif *.tiff *.webp *.psd *.psb *.pdf)</source>
        <translation>稿件和图片 (*.txt *.md *.html *.htm *.docx *.odt *.rtf *.xml *.json *.jpg *.jpeg *.png *.tif *.tiff *.webp *.psd *.psb *.pdf)</translation>
    </message>
    <message>
        <source>New versions came in of: %1. The earlier texts are among the versions.</source>
        <translation>这些稿件有了新版：%1。原来的文字留在版本中。</translation>
    </message>
    <message>
        <source>Hot Folder: New Copy in It Comes In by Itself</source>
        <translation>收稿文件夹：放进去的新稿会自动收入</translation>
    </message>
    <message>
        <source>Copy that is put into %1 comes in by itself.</source>
        <translation>放进 %1 的稿件会自动收入。</translation>
    </message>
    <message>
        <source>Bylines a&amp;nd Datelines…</source>
        <translation>署名与电头样式(&amp;N)…</translation>
    </message>
    <message>
        <source>Reading what is pasted…</source>
        <translation>正在读入粘贴的内容…</translation>
    </message>
    <message>
        <source>“%1” is no pattern.</source>
        <translation>“%1”不是有效的模式。</translation>
    </message>
    <message>
        <source>Separations</source>
        <translation>分色</translation>
    </message>
    <message>
        <source>Print Proo&amp;f…</source>
        <translation>打印大样(&amp;F)…</translation>
    </message>
    <message>
        <source>Pages on office paper, scaled or in sheets</source>
        <translation>把版面打印到办公用纸上，缩印或分张</translation>
    </message>
    <message>
        <source>Pr&amp;oof</source>
        <translation>打样(&amp;O)</translation>
    </message>
    <message>
        <source>The proof is written to %1.</source>
        <translation>大样已写入 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) pasted</source>
        <translation>
            <numerusform>已粘贴 %n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>House &amp;XML Mappings…</source>
        <translation>采编系统 XML 映射(&amp;X)…</translation>
    </message>
    <message>
        <source>nothing has come in yet</source>
        <translation>还没有导入过稿件</translation>
    </message>
    <message numerus="yes">
        <source>and %n more (File, Import Report)</source>
        <translation>
            <numerusform>另有 %n 条（见“文件”菜单中的“导入报告”）</numerusform>
        </translation>
    </message>
    <message>
        <source>Furnit&amp;ure</source>
        <translation>要件(&amp;U)</translation>
    </message>
    <message>
        <source>There is no advertisement on page %1</source>
        <translation>%1 版没有广告</translation>
    </message>
    <message>
        <source>Material of the Advertisement</source>
        <translation>广告素材</translation>
    </message>
    <message>
        <source>Material (*.pdf *.jpg *.jpeg *.tif *.tiff *.png)</source>
        <translation>素材 (*.pdf *.jpg *.jpeg *.tif *.tiff *.png)</translation>
    </message>
    <message>
        <source>Other material is being read. Choose this file again in a moment.</source>
        <translation>正在读取别的素材，请稍后再选。</translation>
    </message>
    <message>
        <source>Cells of the Table</source>
        <translation>表格内容</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>表格 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>It stands on %1.</source>
        <translation>已在 %1 版上。</translation>
    </message>
    <message>
        <source>Opens this edition</source>
        <translation>打开这期报纸</translation>
    </message>
    <message>
        <source>Into the pool</source>
        <translation>进稿库</translation>
    </message>
    <message>
        <source>Import Repor&amp;t…</source>
        <translation>导入报告(&amp;T)…</translation>
    </message>
</context>
<context>
    <name>banxin::ui::MappingsDialog</name>
    <message>
        <source>House XML Mappings</source>
        <translation>采编系统 XML 映射</translation>
    </message>
    <message>
        <source>XML that an editorial system writes in its own way is read by the first of these mappings that finds stories in it. NITF, NewsML-G2 and ninjs need none. How to write one is told in docs/house-xml.md.</source>
        <translation>采编系统自有格式的 XML，由下列映射中第一个能读出稿件的来读。NITF、NewsML-G2 和 ninjs 不需要映射。映射的写法见 docs/house-xml.md。</translation>
    </message>
    <message>
        <source>Mappings that are kept</source>
        <translation>已保存的映射</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Add a Mapping</source>
        <translation>添加映射</translation>
    </message>
    <message>
        <source>Mappings (*.json)</source>
        <translation>映射 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>banxin::ui::MaterialPageDialog</name>
    <message>
        <source>Page of the Material</source>
        <translation>素材的页</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n pages. Which one is the advertisement?</source>
        <translation>
            <numerusform>%1 共有 %n 页。广告是哪一页？</numerusform>
        </translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Page %1 is being drawn…</source>
        <translation>正在绘制第 %1 页…</translation>
    </message>
    <message>
        <source>Page %1 cannot be shown.</source>
        <translation>第 %1 页无法显示。</translation>
    </message>
    <message>
        <source>Page %1 of the material</source>
        <translation>素材第 %1 页</translation>
    </message>
</context>
<context>
    <name>banxin::ui::NewEditionDialog</name>
    <message>
        <source>New Edition</source>
        <translation>新建报纸</translation>
    </message>
    <message>
        <source>P&amp;reset</source>
        <translation>预设(&amp;R)</translation>
    </message>
    <message>
        <source>Pa&amp;per</source>
        <translation>报名(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>不印</translation>
    </message>
    <message>
        <source>&amp;Issue number</source>
        <translation>总期号(&amp;I)</translation>
    </message>
    <message>
        <source>Page codes, each with its section, with commas between: A01 News, A02 City</source>
        <translation>版次和版名，用逗号分开：A01 要闻，A02 城事</translation>
    </message>
    <message>
        <source>Pa&amp;ges</source>
        <translation>版面(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Make Edition</source>
        <translation>新建(&amp;M)</translation>
    </message>
    <message>
        <source>%1 × %2 mm, %3 columns of %4 characters, %5 rows</source>
        <translation>%1 × %2 毫米，%3 栏，每栏 %4 字，%5 行</translation>
    </message>
    <message>
        <source>File of the New Edition</source>
        <translation>新报纸的文件</translation>
    </message>
    <message>
        <source>Editions (*.banxin)</source>
        <translation>报纸 (*.banxin)</translation>
    </message>
    <message>
        <source>The edition needs a file.</source>
        <translation>请指定文件。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>banxin::ui::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭此提示</translation>
    </message>
    <message>
        <source>Close this alarm</source>
        <translation>关闭此警示</translation>
    </message>
</context>
<context>
    <name>banxin::ui::NumberField</name>
    <message>
        <source>several</source>
        <translation>多个值</translation>
    </message>
</context>
<context>
    <name>banxin::ui::OfficeProofDialog</name>
    <message>
        <source>Print Proof</source>
        <translation>打印大样</translation>
    </message>
    <message>
        <source>&amp;This page, %1</source>
        <translation>本版(&amp;T)，%1</translation>
    </message>
    <message>
        <source>&amp;This page</source>
        <translation>本版(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;All pages (%n)</source>
        <translation>
            <numerusform>全部版面(&amp;A)，共 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Pape&amp;r</source>
        <translation>纸张(&amp;R)</translation>
    </message>
    <message>
        <source>Long side a&amp;cross</source>
        <translation>横放(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Whole on one sheet</source>
        <translation>整版缩到一张(&amp;W)</translation>
    </message>
    <message>
        <source>At full si&amp;ze, on several sheets that overlap by 10 mm</source>
        <translation>原大(&amp;Z)，分几张打印，相邻重叠 10 毫米</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Progress of the proof</source>
        <translation>打样进度</translation>
    </message>
    <message>
        <source>&amp;Preview and Print…</source>
        <translation>预览并打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>Preview of the Proof</source>
        <translation>大样预览</translation>
    </message>
    <message>
        <source>Save the Proof</source>
        <translation>保存大样</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>banxin::ui::OrnamentNames</name>
    <message>
        <source>Bamboo</source>
        <translation>竹</translation>
    </message>
    <message>
        <source>Beads</source>
        <translation>连珠</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>书卷</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>毛笔</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>云纹</translation>
    </message>
    <message>
        <source>Key fret</source>
        <translation>回纹</translation>
    </message>
    <message>
        <source>Lantern</source>
        <translation>灯笼</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>卷草</translation>
    </message>
    <message>
        <source>Plum blossom</source>
        <translation>梅花</translation>
    </message>
    <message>
        <source>Ripples</source>
        <translation>水纹</translation>
    </message>
    <message>
        <source>Rope</source>
        <translation>绳纹</translation>
    </message>
    <message>
        <source>Sunrise</source>
        <translation>朝阳</translation>
    </message>
    <message>
        <source>Swallow</source>
        <translation>燕子</translation>
    </message>
    <message>
        <source>Wheat</source>
        <translation>麦穗</translation>
    </message>
</context>
<context>
    <name>banxin::ui::OrnamentPart</name>
    <message>
        <source>Ornament</source>
        <translation>题花</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>油墨</translation>
    </message>
    <message>
        <source>Repeated as a band</source>
        <translation>连续成花边</translation>
    </message>
</context>
<context>
    <name>banxin::ui::OverrideFields</name>
    <message>
        <source>Styles</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Departs from its rank; press to stand as the rank says</source>
        <translation>与等级样式不同；按下恢复等级样式</translation>
    </message>
    <message>
        <source>Style of %1</source>
        <translation>%1样式</translation>
    </message>
    <message>
        <source>Size of %1</source>
        <translation>%1字号</translation>
    </message>
    <message>
        <source>%1 departs from its rank: as the rank says</source>
        <translation>%1与等级不同：恢复等级</translation>
    </message>
    <message>
        <source>by rank: %1</source>
        <translation>按等级：%1</translation>
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
    <name>banxin::ui::PageDialog</name>
    <message>
        <source>of the paper</source>
        <translation>本报样式</translation>
    </message>
    <message>
        <source>Page &amp;code</source>
        <translation>版次(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Section</source>
        <translation>版名(&amp;S)</translation>
    </message>
    <message>
        <source>St&amp;yles</source>
        <translation>样式(&amp;Y)</translation>
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
    <name>banxin::ui::ParagraphStyles</name>
    <message>
        <source>Paragraph Styles</source>
        <translation>段落样式</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>New style, based on the chosen one</source>
        <translation>基于所选样式新建</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation>改名(&amp;M)…</translation>
    </message>
    <message>
        <source>Rename the style</source>
        <translation>样式改名</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>删除(&amp;L)…</translation>
    </message>
    <message>
        <source>Delete the style</source>
        <translation>删除样式</translation>
    </message>
    <message>
        <source>New Style</source>
        <translation>新建样式</translation>
    </message>
    <message>
        <source>Rename Style</source>
        <translation>样式改名</translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) and ranks</source>
        <translation>
            <numerusform>角色和等级 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>版块 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is in use: %2. Which style takes its place?</source>
        <translation>“%1”正在使用：%2。用哪个样式代替？</translation>
    </message>
</context>
<context>
    <name>banxin::ui::PhotoActions</name>
    <message>
        <source>&amp;Crop Photo</source>
        <translation>裁切图片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Fill the Frame</source>
        <translation>充满图框(&amp;F)</translation>
    </message>
    <message>
        <source>Show the &amp;Whole Photo</source>
        <translation>显示整幅图片(&amp;W)</translation>
    </message>
    <message>
        <source>Ce&amp;ntre the Photo</source>
        <translation>图片居中(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Upright and Unstretched</source>
        <translation>恢复端正不变形(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Mirror Photo</source>
        <translation>镜像图片(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Line Round the Photo</source>
        <translation>图片加线框(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Round Corners</source>
        <translation>圆角(&amp;R)</translation>
    </message>
    <message>
        <source>Cut Out by &amp;Transparency</source>
        <translation>按透明度抠图(&amp;T)</translation>
    </message>
    <message>
        <source>No Cut-Out</source>
        <translation>取消抠图</translation>
    </message>
    <message>
        <source>Caption &amp;Below</source>
        <translation>图说在下(&amp;B)</translation>
    </message>
    <message>
        <source>Caption at the L&amp;eft</source>
        <translation>图说在左(&amp;E)</translation>
    </message>
    <message>
        <source>Caption at the Ri&amp;ght</source>
        <translation>图说在右(&amp;G)</translation>
    </message>
    <message>
        <source>Caption &amp;on the Photo</source>
        <translation>图说压图(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Share the Caption of the Photo Before</source>
        <translation>与前一幅图共用图说(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Place Photo in the Text</source>
        <translation>图片排入正文(&amp;P)</translation>
    </message>
    <message>
        <source>Replace P&amp;icture…</source>
        <translation>替换图片(&amp;I)…</translation>
    </message>
    <message>
        <source>Ta&amp;ke Photo Out of the Story</source>
        <translation>从稿件中移除图片(&amp;K)</translation>
    </message>
    <message>
        <source>Ph&amp;oto</source>
        <translation>图片(&amp;O)</translation>
    </message>
    <message>
        <source>the selected block shows no photo</source>
        <translation>所选版块没有图片</translation>
    </message>
    <message>
        <source>the story has no second photo</source>
        <translation>稿件没有第二幅图片</translation>
    </message>
    <message>
        <source>the selected story has text, but no photo that is not in it</source>
        <translation>所选稿件的图片都已排入正文，或没有图片</translation>
    </message>
    <message>
        <source>Replace Picture</source>
        <translation>替换图片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.psd *.psb *.pdf)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.psd *.psb *.pdf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The picture has no transparency to cut it out by.</source>
        <translation>图片没有可供抠图的透明区域。</translation>
    </message>
    <message>
        <source>&amp;Draw What Is Never Cropped</source>
        <translation>画出不可裁切的区域(&amp;D)</translation>
    </message>
    <message>
        <source>Cut Out by a Pat&amp;h…</source>
        <translation>沿路径抠图(&amp;H)…</translation>
    </message>
    <message>
        <source>Cut Out by a Rect&amp;angle…</source>
        <translation>按矩形抠图(&amp;A)…</translation>
    </message>
    <message>
        <source>Cut Out b&amp;y an Ellipse…</source>
        <translation>按椭圆抠图(&amp;Y)…</translation>
    </message>
    <message>
        <source>E&amp;xchange with the Next Photo</source>
        <translation>与下一张照片互换(&amp;X)</translation>
    </message>
</context>
<context>
    <name>banxin::ui::PhotoBadge</name>
    <message>
        <source>%1 ppi</source>
        <translation>%1 ppi</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>stretched</source>
        <translation>变形</translation>
    </message>
</context>
<context>
    <name>banxin::ui::PhotoFields</name>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>CMYK</source>
        <translation>CMYK</translation>
    </message>
    <message>
        <source>RGB</source>
        <translation>RGB</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3, %4, with a profile</source>
        <translation>%1 × %2 像素，%3，%4，带色彩特性文件</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3, %4</source>
        <translation>%1 × %2 像素，%3，%4</translation>
    </message>
    <message>
        <source>Damaged: the press will not take it.</source>
        <translation>已损坏：不能付印。</translation>
    </message>
    <message>
        <source>Caption in the file: %1</source>
        <translation>文件中的图说：%1</translation>
    </message>
    <message>
        <source>Credit in the file: %1</source>
        <translation>文件中的摄影署名：%1</translation>
    </message>
    <message>
        <source>Taken: %1</source>
        <translation>拍摄时间：%1</translation>
    </message>
    <message>
        <source>The file says nothing of itself.</source>
        <translation>文件里没有说明信息。</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Which photo of the block</source>
        <translation>版块中的哪一张照片</translation>
    </message>
    <message>
        <source>In its frame</source>
        <translation>在框内</translation>
    </message>
    <message>
        <source>Fills it</source>
        <translation>充满</translation>
    </message>
    <message>
        <source>Is seen whole</source>
        <translation>完整显示</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>100 %: the photo just fills its frame</source>
        <translation>100 %：照片恰好充满画框</translation>
    </message>
    <message>
        <source>Middle across</source>
        <translation>横向中心</translation>
    </message>
    <message>
        <source>Middle down</source>
        <translation>纵向中心</translation>
    </message>
    <message>
        <source>What of the photo stays in the middle of its frame, whatever becomes of the frame</source>
        <translation>无论画框怎样改变，照片的这一点都留在框的中间</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Rows with caption</source>
        <translation>行数（含图说）</translation>
    </message>
    <message>
        <source>Width stretched</source>
        <translation>宽度拉伸</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Caption and credit</source>
        <translation>图说和摄影署名</translation>
    </message>
    <message>
        <source>Caption stands</source>
        <translation>图说位置</translation>
    </message>
    <message>
        <source>Below the photo</source>
        <translation>照片下方</translation>
    </message>
    <message>
        <source>At its left</source>
        <translation>照片左侧</translation>
    </message>
    <message>
        <source>At its right</source>
        <translation>照片右侧</translation>
    </message>
    <message>
        <source>On the photo</source>
        <translation>压在照片上</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>摄影署名</translation>
    </message>
    <message>
        <source>What is never cropped, and cut-out</source>
        <translation>不可裁切区域与抠图</translation>
    </message>
    <message>
        <source>Draw What Stays…</source>
        <translation>画出保留区…</translation>
    </message>
    <message>
        <source>Forget It</source>
        <translation>取消保留区</translation>
    </message>
    <message>
        <source>Cut out</source>
        <translation>抠图</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>不抠图</translation>
    </message>
    <message>
        <source>By its transparency</source>
        <translation>按透明区</translation>
    </message>
    <message>
        <source>By a path…</source>
        <translation>沿路径…</translation>
    </message>
    <message>
        <source>By a rectangle…</source>
        <translation>按矩形…</translation>
    </message>
    <message>
        <source>By an ellipse…</source>
        <translation>按椭圆…</translation>
    </message>
    <message>
        <source>Line round it</source>
        <translation>边线</translation>
    </message>
    <message>
        <source>Photo %1 of %2: %3</source>
        <translation>第 %1 张，共 %2 张：%3</translation>
    </message>
    <message>
        <source>The picture is missing.</source>
        <translation>图片缺失。</translation>
    </message>
    <message>
        <source>Prints at %1 pixels an inch</source>
        <translation>付印精度每英寸 %1 像素</translation>
    </message>
    <message>
        <source>Prints at %1 pixels an inch: a little coarse</source>
        <translation>付印精度每英寸 %1 像素：略低</translation>
    </message>
    <message>
        <source>Prints at %1 pixels an inch: too coarse, %2 are the least</source>
        <translation>付印精度每英寸 %1 像素：太低，至少要 %2</translation>
    </message>
    <message>
        <source>Stays in sight: %1 to %2 % across, %3 to %4 % down</source>
        <translation>保留区：横向 %1–%2 %，纵向 %3–%4 %</translation>
    </message>
    <message>
        <source>Nothing is marked as never to be cropped.</source>
        <translation>没有标出不可裁切的区域。</translation>
    </message>
    <message>
        <source>From column in its block</source>
        <translation>块内起始栏</translation>
    </message>
    <message>
        <source>Columns wide</source>
        <translation>占栏数</translation>
    </message>
    <message>
        <source>From row in its block</source>
        <translation>块内起始行</translation>
    </message>
    <message>
        <source>Radius of its corners</source>
        <translation>照片圆角半径</translation>
    </message>
</context>
<context>
    <name>banxin::ui::PhotoFramer</name>
    <message>
        <source>Photo</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Mirror this photo? What it shows is then the wrong way round: writing, the side of a face, a scene.</source>
        <translation>要镜像这幅图片吗？画面会左右颠倒：文字、面孔和场景都与事实相反。</translation>
    </message>
    <message>
        <source>Stretch this photo? What it shows no longer has its own shape.</source>
        <translation>要拉伸这幅图片吗？画面将不再是原来的形状。</translation>
    </message>
    <message>
        <source>Click corner after corner, drag one to move it; Backspace takes the last back, Enter cuts the photo out, Esc leaves it</source>
        <translation>逐点单击，拖动可移动一点；Backspace 撤去最后一点，Enter 抠图，Esc 放弃</translation>
    </message>
    <message>
        <source>Drag from one corner to the other; Enter cuts the photo out, Esc leaves it</source>
        <translation>从一角拖到对角；Enter 抠图，Esc 放弃</translation>
    </message>
    <message>
        <source>Drag over what no tool may crop</source>
        <translation>拖出任何工具都不可裁切的区域</translation>
    </message>
    <message>
        <source>Drag or arrow keys move the photo, + and − scale it, comma and full stop turn it; Enter takes it, Esc leaves it</source>
        <translation>拖动或方向键移动照片，+ 和 − 缩放，逗号和句号旋转；Enter 采用，Esc 放弃</translation>
    </message>
    <message>
        <source>Drag the arrows in its corner to another photo: the two exchange their places.</source>
        <translation>把角上的双箭头拖到另一张照片上，两张照片互换位置。</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 栏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ui::PhotoLandingWords</name>
    <message numerus="yes">
        <source>%n picture(s) in a block of their own</source>
        <translation>
            <numerusform>%n 张图片，单独成块</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) in the reserved room</source>
        <translation>
            <numerusform>%n 张图片，放进留版</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) beside those of %1</source>
        <translation>
            <numerusform>%n 张图片，与“%1”的照片并列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) in the text of %1</source>
        <translation>
            <numerusform>%n 张图片，排进“%1”的正文</numerusform>
        </translation>
    </message>
    <message>
        <source>In place of this photo, with its caption; with Ctrl, beside it</source>
        <translation>换下这张照片，保留图说；按住 Ctrl 则并列</translation>
    </message>
    <message>
        <source>Material of this advertisement</source>
        <translation>作为这个广告的素材</translation>
    </message>
    <message>
        <source>%1 stands on the page.</source>
        <translation>“%1”已放到版面上。</translation>
    </message>
    <message>
        <source>What was brought in belongs to %1 now.</source>
        <translation>图片已归入“%1”。</translation>
    </message>
    <message>
        <source>The photo of %1 is another now; its caption stays.</source>
        <translation>“%1”的照片已换，图说保留。</translation>
    </message>
    <message>
        <source>The advertisement has its material.</source>
        <translation>广告已有素材。</translation>
    </message>
</context>
<context>
    <name>banxin::ui::PressForm</name>
    <message>
        <source>Newsprint, PDF/X-4</source>
        <translation>新闻纸，PDF/X-4</translation>
    </message>
    <message>
        <source>Newsprint, PDF/X-1a</source>
        <translation>新闻纸，PDF/X-1a</translation>
    </message>
    <message>
        <source>Newsprint, 220 % of ink at most</source>
        <translation>新闻纸，总墨量不超过 220 %</translation>
    </message>
    <message>
        <source>Newsprint with all marks</source>
        <translation>新闻纸，带全部印刷标记</translation>
    </message>
    <message>
        <source>For the press</source>
        <translation>付印设置</translation>
    </message>
    <message>
        <source>As set below</source>
        <translation>按下面的设置</translation>
    </message>
    <message>
        <source>All settings of a press at once; a house adds its own in %1</source>
        <translation>一次选定整套付印设置；本社的设置放在 %1</translation>
    </message>
    <message>
        <source>Pr&amp;ess</source>
        <translation>印刷条件(&amp;E)</translation>
    </message>
    <message>
        <source>Output p&amp;rofile</source>
        <translation>输出特性文件(&amp;R)</translation>
    </message>
    <message>
        <source>Into the inks of the press</source>
        <translation>转为印刷油墨</translation>
    </message>
    <message>
        <source>As they are, with their profile</source>
        <translation>保持原样，附特性文件</translation>
    </message>
    <message>
        <source>RG&amp;B pictures</source>
        <translation>RGB 图片(&amp;B)</translation>
    </message>
    <message>
        <source>Blee&amp;d</source>
        <translation>出血(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Crop</source>
        <translation>裁切线(&amp;C)</translation>
    </message>
    <message>
        <source>Re&amp;gistration</source>
        <translation>套准线(&amp;G)</translation>
    </message>
    <message>
        <source>Colo&amp;ur bar</source>
        <translation>色标(&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;lug line</source>
        <translation>信息行(&amp;L)</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>印刷标记</translation>
    </message>
    <message>
        <source>{paper} {date} {page} {section} {issue} {revision} stand for what the page has of them</source>
        <translation>{paper} {date} {page} {section} {issue} {revision} 代表报名、日期、版次、版名、期号、修订号</translation>
    </message>
    <message>
        <source>File &amp;names</source>
        <translation>文件名(&amp;N)</translation>
    </message>
    <message>
        <source>such as %1</source>
        <translation>例如 %1</translation>
    </message>
</context>
<context>
    <name>banxin::ui::Proofing</name>
    <message>
        <source>Soft &amp;Proof</source>
        <translation>屏幕软打样(&amp;P)</translation>
    </message>
    <message>
        <source>Shows the page in the colours of the press</source>
        <translation>按印刷效果显示版面颜色</translation>
    </message>
    <message>
        <source>Paper as on the P&amp;ress</source>
        <translation>模拟纸色(&amp;R)</translation>
    </message>
    <message>
        <source>The soft proof shows the paper&apos;s own white and how deep its black is</source>
        <translation>软打样按纸张本身的白度和黑色深浅显示</translation>
    </message>
    <message>
        <source>Too Much &amp;Ink</source>
        <translation>墨量超限(&amp;I)</translation>
    </message>
    <message>
        <source>Marks what takes more ink than the press allows</source>
        <translation>标出总墨量超过印刷上限的地方</translation>
    </message>
    <message>
        <source>&amp;Cyan Plate</source>
        <translation>青版(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Magenta Plate</source>
        <translation>品红版(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Yellow Plate</source>
        <translation>黄版(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Black Plate</source>
        <translation>黑版(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;All Plates</source>
        <translation>全部色版(&amp;A)</translation>
    </message>
    <message>
        <source>no edition is open</source>
        <translation>没有打开任何一期</translation>
    </message>
    <message>
        <source>all plates are seen</source>
        <translation>所有色版都已显示</translation>
    </message>
    <message>
        <source>Proof through %1</source>
        <extracomment>%1: the name of a colour profile</extracomment>
        <translation>软打样：%1</translation>
    </message>
    <message>
        <source>C %1  M %2  Y %3  K %4</source>
        <extracomment>Per cent of ink on each plate</extracomment>
        <translation>C %1  M %2  Y %3  K %4</translation>
    </message>
    <message>
        <source>%1  total %2 %</source>
        <translation>%1  总墨量 %2 %</translation>
    </message>
</context>
<context>
    <name>banxin::ui::ProposalStrip</name>
    <message>
        <source>Proposals</source>
        <translation>排版建议</translation>
    </message>
    <message>
        <source>Proposed pages</source>
        <translation>建议的版面</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>采用(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;More Like This</source>
        <translation>更多类似的(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Others</source>
        <translation>换一批(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>离开(&amp;L)</translation>
    </message>
    <message>
        <source>Looking for make-ups of the page… Esc leaves.</source>
        <translation>正在寻找版面的排法……按 Esc 离开。</translation>
    </message>
    <message>
        <source>Arrow keys show a proposal on the page, Enter takes it, M looks for more like it, N for others, Esc leaves.</source>
        <translation>用方向键在版面上查看建议，回车采用，M 找更多类似的，N 换一批，Esc 离开。</translation>
    </message>
    <message>
        <source>Proposal %1 of %2: %3</source>
        <translation>第 %1 个建议，共 %2 个：%3</translation>
    </message>
    <message>
        <source>This would help; a figure key proposes the page so:</source>
        <translation>试过可行的办法如下，按数字键即照此重新推荐：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>banxin::ui::ProposingActions</name>
    <message>
        <source>&amp;Propose the Page</source>
        <translation>排版建议(&amp;P)</translation>
    </message>
    <message>
        <source>Shows complete make-ups of the page to choose from</source>
        <translation>列出版面的几种完整排法供选择</translation>
    </message>
    <message>
        <source>Proposals Keep the &amp;Width</source>
        <translation>建议时保持栏宽(&amp;W)</translation>
    </message>
    <message>
        <source>A proposal may move the block, but not widen or narrow it</source>
        <translation>建议可以移动这个版块，但不改变它的栏数</translation>
    </message>
    <message>
        <source>Proposals Keep the &amp;Headline Size</source>
        <translation>建议时保持标题字号(&amp;H)</translation>
    </message>
    <message>
        <source>A proposal leaves the block&apos;s headlines as large as they are</source>
        <translation>建议不改变这个版块的标题字号</translation>
    </message>
    <message>
        <source>Proposals May &amp;Leave It Out</source>
        <translation>建议时可以撤下(&amp;L)</translation>
    </message>
    <message>
        <source>A proposal may send the story back to the pool where there is no room</source>
        <translation>版面放不下时，建议可以把这篇稿件退回稿库</translation>
    </message>
    <message>
        <source>no edition is open to be changed</source>
        <translation>没有打开可改的报纸</translation>
    </message>
    <message>
        <source>no page is shown</source>
        <translation>没有显示版面</translation>
    </message>
    <message>
        <source>no story is selected on the page</source>
        <translation>版面上没有选中稿件</translation>
    </message>
    <message>
        <source>proposals are shown</source>
        <translation>正在看方案</translation>
    </message>
</context>
<context>
    <name>banxin::ui::QrPart</name>
    <message>
        <source>Address or text</source>
        <translation>网址或文字</translation>
    </message>
    <message>
        <source>May be spoilt</source>
        <translation>容错</translation>
    </message>
    <message>
        <source>7 %</source>
        <translation>7%</translation>
    </message>
    <message>
        <source>15 %</source>
        <translation>15%</translation>
    </message>
    <message>
        <source>25 %</source>
        <translation>25%</translation>
    </message>
    <message>
        <source>30 %</source>
        <translation>30%</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>旁注</translation>
    </message>
</context>
<context>
    <name>banxin::ui::RankTable</name>
    <message>
        <source>Label</source>
        <translation>栏题</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>电头</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Crosshead</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>摄影署名</translation>
    </message>
    <message>
        <source>Jump line</source>
        <translation>转接行</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>报眉</translation>
    </message>
    <message>
        <source>Name of the paper</source>
        <translation>报名</translation>
    </message>
    <message>
        <source>Details of the nameplate</source>
        <translation>报头细目</translation>
    </message>
    <message>
        <source>Pull quote</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Air above</source>
        <translation>题上空</translation>
    </message>
    <message>
        <source>between</source>
        <translation>题间空</translation>
    </message>
    <message>
        <source>below</source>
        <translation>题下空</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>&amp;Add Rank</source>
        <translation>加一级(&amp;A)</translation>
    </message>
    <message>
        <source>Add a rank</source>
        <translation>加一个等级</translation>
    </message>
    <message>
        <source>Remove &amp;Last</source>
        <translation>去掉末级(&amp;L)</translation>
    </message>
    <message>
        <source>Remove the last rank</source>
        <translation>去掉最后一个等级</translation>
    </message>
    <message>
        <source>S&amp;et</source>
        <translation>样式组(&amp;E)</translation>
    </message>
    <message>
        <source>Where the rank says nothing</source>
        <translation>等级未指定时</translation>
    </message>
    <message>
        <source>of the paper</source>
        <translation>本报</translation>
    </message>
    <message>
        <source>as the role</source>
        <translation>照角色</translation>
    </message>
    <message>
        <source>Rank %1, %2</source>
        <translation>等级 %1，%2</translation>
    </message>
    <message>
        <source>Staff line</source>
        <translation>责编行</translation>
    </message>
    <message>
        <source>Advertisement mark</source>
        <translation>广告标记</translation>
    </message>
    <message>
        <source>Index item</source>
        <translation>导读条目</translation>
    </message>
    <message>
        <source>Section label</source>
        <translation>栏题</translation>
    </message>
    <message>
        <source>Table cell</source>
        <translation>表格单元</translation>
    </message>
    <message>
        <source>Table head</source>
        <translation>表头</translation>
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
    <name>banxin::ui::ReviewTable</name>
    <message>
        <source>↳ goes on, %1 %</source>
        <translation>↳ 接上段，%1 %</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1，%2 %</translation>
    </message>
    <message>
        <source>Story %1 begins</source>
        <translation>第 %1 篇从这里开始</translation>
    </message>
    <message>
        <source>Story %1</source>
        <translation>第 %1 篇</translation>
    </message>
    <message>
        <source>Part: %1</source>
        <translation>角色：%1</translation>
    </message>
    <message>
        <source>As it came: %1</source>
        <translation>原文：%1</translation>
    </message>
    <message>
        <source>As it comes in: %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>As it comes in</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>banxin::ui::RuleList</name>
    <message>
        <source>Rules of cleaning</source>
        <translation>清理规则</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A rule of cleaning, and how often it changed something</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>banxin::ui::Ruler</name>
    <message>
        <source>Ruler across</source>
        <translation>横标尺</translation>
    </message>
    <message>
        <source>Ruler down</source>
        <translation>竖标尺</translation>
    </message>
</context>
<context>
    <name>banxin::ui::Section</name>
    <message>
        <source>Folds these fields away, or shows them</source>
        <translation>收起或展开这些项目</translation>
    </message>
    <message>
        <source>%1 (section)</source>
        <translation>%1（一组）</translation>
    </message>
</context>
<context>
    <name>banxin::ui::SeparationsPanel</name>
    <message>
        <source>Separations</source>
        <translation>分色</translation>
    </message>
    <message>
        <source>Show &amp;All Plates</source>
        <translation>显示全部色版(&amp;A)</translation>
    </message>
    <message>
        <source>Show the &amp;Place</source>
        <translation>转到该处(&amp;P)</translation>
    </message>
    <message>
        <source>Where the page takes the most ink</source>
        <translation>本版墨量最大的地方</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>品红</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Total –</source>
        <translation>总墨量 –</translation>
    </message>
    <message>
        <source>Total %1 %, over %2 %</source>
        <translation>总墨量 %1 %，超过 %2 %</translation>
    </message>
    <message>
        <source>Total %1 %</source>
        <translation>总墨量 %1 %</translation>
    </message>
    <message>
        <source>The most ink on the page is being looked for…</source>
        <translation>正在查找本版最大墨量…</translation>
    </message>
    <message>
        <source>The page takes up to %1 % of ink; the press allows %2 %.</source>
        <translation>本版墨量最高 %1 %，印刷上限 %2 %。</translation>
    </message>
    <message>
        <source>The page takes up to %1 % of ink, within the %2 % of the press.</source>
        <translation>本版墨量最高 %1 %，未超过印刷上限 %2 %。</translation>
    </message>
    <message>
        <source>%1 under the pointer: %2</source>
        <extracomment>%1: the name of a plate, %2: its ink in per cent</extracomment>
        <translation>光标处的%1：%2</translation>
    </message>
    <message>
        <source>Ink under the pointer: %1</source>
        <translation>光标处墨量：%1</translation>
    </message>
</context>
<context>
    <name>banxin::ui::Spelling</name>
    <message>
        <source>No word is like “%1”</source>
        <translation>没有与“%1”相近的词</translation>
    </message>
    <message>
        <source>&amp;Learn “%1”</source>
        <translation>记住“%1”(&amp;L)</translation>
    </message>
</context>
<context>
    <name>banxin::ui::StaffPart</name>
    <message>
        <source>Who made the page: a duty and a name on each line</source>
        <translation>本版人员：每行一个职务和姓名</translation>
    </message>
</context>
<context>
    <name>banxin::ui::StatusStrip</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel what runs</source>
        <translation>取消正在进行的操作</translation>
    </message>
    <message>
        <source>Show the findings</source>
        <translation>显示检查结果</translation>
    </message>
    <message>
        <source>For looking only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <extracomment>Everything is in the file. 已存 22:14:05</extracomment>
        <translation>已存 %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved since %1</source>
        <translation>%1 之后未存</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>No edition is open</source>
        <translation>没有打开的报纸</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Room left on the page</source>
        <translation>本版余地</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Page full</source>
        <translation>版面已满</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>多出 %n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Free %1 rows × %2 cols, %3 characters</source>
        <extracomment>The largest free rectangle, and how much text all that is free holds.</extracomment>
        <translation>余 %1 行 × %2 栏，%3 字</translation>
    </message>
    <message>
        <source>Free cells of one column and one row: %1
Rows of text without room: %2</source>
        <translation>空栏行数：%1
排不下的行数：%2</translation>
    </message>
    <message>
        <source>Ink under the pointer</source>
        <translation>光标处墨量</translation>
    </message>
</context>
<context>
    <name>banxin::ui::StoryMarksForm</name>
    <message>
        <source>Label and marks</source>
        <translation>栏题与标记</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>栏题</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Part of a series</source>
        <translation>连载第几篇</translation>
    </message>
    <message>
        <source>Without its number</source>
        <translation>不标序号</translation>
    </message>
    <message>
        <source>之三</source>
        <translation>之三</translation>
    </message>
    <message>
        <source>③</source>
        <translation>③</translation>
    </message>
    <message>
        <source>(3)</source>
        <translation>(3)</translation>
    </message>
    <message>
        <source>Marked as</source>
        <translation>序号写法</translation>
    </message>
    <message>
        <source>End mark</source>
        <translation>文末标记</translation>
    </message>
    <message>
        <source>QR code of the story</source>
        <translation>稿件二维码</translation>
    </message>
</context>
<context>
    <name>banxin::ui::StoryPool</name>
    <message>
        <source>Find a story</source>
        <translation>查找稿件</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Unplaced</source>
        <translation>未排</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>已排</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本版</translation>
    </message>
    <message>
        <source>Which stories</source>
        <translation>显示哪些稿件</translation>
    </message>
    <message>
        <source>Import Copy…</source>
        <translation>导入稿件…</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>&amp;Place on the Page</source>
        <translation>上版(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go to It</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Delete Story</source>
        <translation>删除稿件(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Import Copy…</source>
        <translation>导入稿件(&amp;I)…</translation>
    </message>
    <message>
        <source>Drop copy and pictures here (text, Word, OpenDocument, RTF, HTML, feeds; JPEG, PNG, TIFF), or choose them.</source>
        <translation>把稿件和图片（文本、Word、OpenDocument、RTF、HTML、通稿；JPEG、PNG、TIFF）拖到这里，或选择文件。</translation>
    </message>
</context>
<context>
    <name>banxin::ui::StoryTable</name>
    <message>
        <source>unplaced</source>
        <extracomment>Where a story stands: nowhere yet. 未排</extracomment>
        <translation>未排</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Story</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Characters of the body</source>
        <translation>正文字数</translation>
    </message>
    <message>
        <source>Chars</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Rows of one basic column, about</source>
        <translation>约合基本栏行数</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>The page where it stands, and how it fits</source>
        <translation>所在版面和超欠</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message numerus="yes">
        <source>about %n row(s)</source>
        <translation>
            <numerusform>约 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>EMBARGO</source>
        <extracomment>A story that its sender holds until a day. 限时稿</extracomment>
        <translation>限时稿</translation>
    </message>
    <message>
        <source>WITHHELD</source>
        <extracomment>A story that its sender does not release yet. 缓发</extracomment>
        <translation>缓发</translation>
    </message>
    <message>
        <source>KILLED</source>
        <extracomment>A story that its sender took back. 撤稿</extracomment>
        <translation>撤稿</translation>
    </message>
</context>
<context>
    <name>banxin::ui::StyleForm</name>
    <message>
        <source>&amp;Based on</source>
        <translation>基于(&amp;B)</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>基于</translation>
    </message>
    <message>
        <source>Departs from the style it is based on; press to follow it again</source>
        <translation>与所基于的样式不同；按下恢复一致</translation>
    </message>
    <message>
        <source>%1 departs from the base: follow it again</source>
        <translation>%1 与基样式不同：恢复一致</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>&amp;Han</source>
        <translation>汉字(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Latin</source>
        <translation>西文(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Digits</source>
        <translation>数字(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>标点(&amp;M)</translation>
    </message>
    <message>
        <source>the Han face</source>
        <translation>同汉字</translation>
    </message>
    <message>
        <source>Size of Latin</source>
        <translation>西文大小</translation>
    </message>
    <message>
        <source>Latin raised</source>
        <translation>西文抬高</translation>
    </message>
    <message>
        <source>Size of digits</source>
        <translation>数字大小</translation>
    </message>
    <message>
        <source>Digits raised</source>
        <translation>数字抬高</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>大写</translation>
    </message>
    <message>
        <source>as typed</source>
        <translation>照原样</translation>
    </message>
    <message>
        <source>small capitals</source>
        <translation>小型大写</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字形</translation>
    </message>
    <message>
        <source>lining</source>
        <translation>等高</translation>
    </message>
    <message>
        <source>old style</source>
        <translation>旧式</translation>
    </message>
    <message>
        <source>Size and Ink</source>
        <translation>字号与颜色</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>字号(&amp;S)</translation>
    </message>
    <message>
        <source>L&amp;eading</source>
        <translation>行距(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>长扁(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Tracking</source>
        <translation>字距(&amp;T)</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>抬高</translation>
    </message>
    <message>
        <source>In vertical text</source>
        <translation>竖排时</translation>
    </message>
    <message>
        <source>by rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>in one cell</source>
        <translation>纵中横</translation>
    </message>
    <message>
        <source>upright</source>
        <translation>直立</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>侧转</translation>
    </message>
    <message>
        <source>&amp;Ink</source>
        <translation>颜色(&amp;I)</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>&amp;Alignment</source>
        <translation>对齐(&amp;A)</translation>
    </message>
    <message>
        <source>justified</source>
        <translation>两端齐</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>行首齐</translation>
    </message>
    <message>
        <source>centred</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>行尾齐</translation>
    </message>
    <message>
        <source>Last line</source>
        <translation>末行</translation>
    </message>
    <message>
        <source>First in&amp;dent</source>
        <translation>段首缩进(&amp;D)</translation>
    </message>
    <message>
        <source>Space above</source>
        <translation>段前空</translation>
    </message>
    <message>
        <source>as needed</source>
        <translation>按需要</translation>
    </message>
    <message>
        <source>&amp;Rows of a paragraph</source>
        <translation>每段占行(&amp;R)</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>断行</translation>
    </message>
    <message>
        <source>best for the paragraph</source>
        <translation>整段最优</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>逐行</translation>
    </message>
    <message>
        <source>Ma&amp;rks by house</source>
        <translation>标点规则(&amp;R)</translation>
    </message>
    <message>
        <source>Marks stand</source>
        <translation>标点宽度</translation>
    </message>
    <message>
        <source>full width</source>
        <translation>全身</translation>
    </message>
    <message>
        <source>kaiming</source>
        <translation>开明</translation>
    </message>
    <message>
        <source>half width</source>
        <translation>半角</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>避头尾</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>basic rule</source>
        <translation>基本</translation>
    </message>
    <message>
        <source>GB/T 15834</source>
        <translation>GB/T 15834</translation>
    </message>
    <message>
        <source>strict rule</source>
        <translation>严格</translation>
    </message>
    <message>
        <source>Han on a last line</source>
        <translation>末行至少字数</translation>
    </message>
    <message>
        <source>On the cells of the line</source>
        <translation>对格</translation>
    </message>
    <message>
        <source>H&amp;yphenation</source>
        <translation>断词(&amp;Y)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>I&amp;nitial, rows</source>
        <translation>首字下沉行数(&amp;N)</translation>
    </message>
    <message>
        <source>Initial, characters</source>
        <translation>下沉字数</translation>
    </message>
    <message>
        <source>As a Headline</source>
        <translation>作标题时</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Lines at &amp;most</source>
        <translation>至多行数(&amp;M)</translation>
    </message>
    <message>
        <source>Closer down to</source>
        <translation>收紧可到</translation>
    </message>
    <message>
        <source>Narrowed down to</source>
        <translation>长扁可到</translation>
    </message>
    <message>
        <source>Smaller down to</source>
        <translation>缩小可到</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>of the style&apos;s own</source>
        <translation>样式自定</translation>
    </message>
</context>
<context>
    <name>banxin::ui::StylePage</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Delete Style</source>
        <translation>删除样式</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>banxin::ui::StylesPanel</name>
    <message>
        <source>Keep as Prese&amp;t…</source>
        <translation>存为预设(&amp;T)…</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>字符</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Swatches</source>
        <translation>色板</translation>
    </message>
    <message>
        <source>New editions can be made from it</source>
        <translation>新建时可以选用</translation>
    </message>
</context>
<context>
    <name>banxin::ui::SwatchList</name>
    <message>
        <source>Swatches</source>
        <translation>色板</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <source>New swatch</source>
        <translation>新建色板</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation>改名(&amp;M)…</translation>
    </message>
    <message>
        <source>Rename the swatch</source>
        <translation>色板改名</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>Delete the swatch</source>
        <translation>删除色板</translation>
    </message>
    <message>
        <source>Whatever has its ink keeps it</source>
        <translation>已用此色的内容不变</translation>
    </message>
    <message>
        <source>&amp;Ink</source>
        <translation>颜色(&amp;I)</translation>
    </message>
    <message>
        <source>%1 % of ink in all: the press takes %2 %.</source>
        <translation>总墨量 %1 %，印刷上限 %2 %。</translation>
    </message>
    <message>
        <source>K60, C0 M100 Y90 K0, or a spot plate with what stands for it: PANTONE 185 C 80% = C0 M91 Y76 K0</source>
        <translation>K60、C0 M100 Y90 K0，或专色及其替代色：PANTONE 185 C 80% = C0 M91 Y76 K0</translation>
    </message>
    <message>
        <source>New Swatch</source>
        <translation>新建色板</translation>
    </message>
    <message>
        <source>swatch</source>
        <translation>色板</translation>
    </message>
    <message>
        <source>Rename Swatch</source>
        <translation>色板改名</translation>
    </message>
</context>
<context>
    <name>banxin::ui::TablePart</name>
    <message>
        <source>Cells: paste them from a spreadsheet, or as CSV</source>
        <translation>单元格：从电子表格或 CSV 粘贴</translation>
    </message>
    <message>
        <source>Head rows</source>
        <translation>表头行数</translation>
    </message>
    <message>
        <source>Every second row on a tint</source>
        <translation>隔行铺底</translation>
    </message>
    <message>
        <source>From a File…</source>
        <translation>从文件导入…</translation>
    </message>
</context>
<context>
    <name>banxin::ui::VersionsPanel</name>
    <message>
        <source>%1  %2: page %3</source>
        <translation>%1  %2：%3 版</translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <translation>%1  %2：%3</translation>
    </message>
    <message>
        <source>Keep Page</source>
        <translation>存此版</translation>
    </message>
    <message>
        <source>Keep Story</source>
        <translation>存此稿</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Bring Back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Name, as: before printing</source>
        <translation>名称，如：付印前</translation>
    </message>
    <message>
        <source>Name of the version</source>
        <translation>版本名称</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Remembers the page in sight under this name</source>
        <translation>以此名称存下眼前的版</translation>
    </message>
    <message>
        <source>Remembers the story that is selected under this name</source>
        <translation>以此名称存下选中的稿件</translation>
    </message>
    <message>
        <source>Tells what is different now</source>
        <translation>列出现在有什么不同</translation>
    </message>
    <message>
        <source>Makes the page or story again what it was, as a step that can be undone</source>
        <translation>把版或稿件恢复成当时的样子，可以撤销</translation>
    </message>
</context>
<context>
    <name>banxin::ui::Writer</name>
    <message>
        <source>Label</source>
        <translation>栏题</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>电头</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>摄影署名</translation>
    </message>
    <message>
        <source>End Mark</source>
        <translation>文尾标记</translation>
    </message>
    <message>
        <source>Jump Head</source>
        <translation>转版题</translation>
    </message>
</context>
<context>
    <name>banxin::ui::WritingActions</name>
    <message>
        <source>Beg&amp;in a Line Here</source>
        <translation>在此另起一行(&amp;I)</translation>
    </message>
    <message>
        <source>Keep the Paragraph T&amp;ogether</source>
        <translation>段落不拆开(&amp;O)</translation>
    </message>
    <message>
        <source>R&amp;uby over the Words…</source>
        <translation>给文字注音(&amp;U)…</translation>
    </message>
    <message>
        <source>Underline &amp;Misspelt Latin Words</source>
        <translation>标出拼写有误的西文单词(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Dash ——</source>
        <translation>破折号 ——(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Ellipsis ……</source>
        <translation>省略号 ……(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Middle Dot ·</source>
        <translation>间隔号 ·(&amp;M)</translation>
    </message>
    <message>
        <source>Space That Does &amp;Not Break</source>
        <translation>不换行空格(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Wide Space</source>
        <translation>全角空格(&amp;W)</translation>
    </message>
    <message>
        <source>Hyphen &amp;Only at the Line&apos;s End</source>
        <translation>仅在行末出现的连字符(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Hyphen That Does Not Break</source>
        <translation>不换行连字符(&amp;H)</translation>
    </message>
    <message>
        <source>Corner &amp;Quotes 「」</source>
        <translation>直角引号 「」(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Book Title 《》</source>
        <translation>书名号 《》(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Lenticular Brackets 【】</source>
        <translation>方头括号 【】(&amp;L)</translation>
    </message>
    <message>
        <source>Open &amp;Square □</source>
        <translation>空心方块 □(&amp;S)</translation>
    </message>
    <message>
        <source>Blac&amp;k Square ■</source>
        <translation>实心方块 ■(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Triangle △</source>
        <translation>空心三角 △(&amp;T)</translation>
    </message>
    <message>
        <source>Black T&amp;riangle ▲</source>
        <translation>实心三角 ▲(&amp;R)</translation>
    </message>
    <message>
        <source>B&amp;ullet ●</source>
        <translation>实心圆点 ●(&amp;U)</translation>
    </message>
    <message>
        <source>St&amp;ar ★</source>
        <translation>五角星 ★(&amp;A)</translation>
    </message>
    <message>
        <source>Degree &amp;Celsius ℃</source>
        <translation>摄氏度 ℃(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Per Mille ‰</source>
        <translation>千分号 ‰(&amp;P)</translation>
    </message>
    <message>
        <source>T&amp;imes ×</source>
        <translation>乘号 ×(&amp;I)</translation>
    </message>
    <message>
        <source>Special Cha&amp;racters</source>
        <translation>特殊字符(&amp;R)</translation>
    </message>
    <message>
        <source>no text is written in</source>
        <translation>没有在写文字</translation>
    </message>
    <message>
        <source>the edition is open for looking only</source>
        <translation>只读打开，不能改</translation>
    </message>
    <message>
        <source>this is for the text of a story</source>
        <translation>只用于正文</translation>
    </message>
    <message>
        <source>no words of one paragraph are selected</source>
        <translation>没有选中同一段里的文字</translation>
    </message>
    <message>
        <source>Ruby</source>
        <translation>注音</translation>
    </message>
    <message>
        <source>Small text over “%1”; nothing takes it away:</source>
        <translation>“%1”上的小字；留空即去掉：</translation>
    </message>
</context>
<context>
    <name>banxin::words::Changes</name>
    <message>
        <source>%1: control characters taken out: %3</source>
        <translation>%1：删去控制字符 %3 个</translation>
    </message>
    <message>
        <source>%1: halves of characters taken out: %3</source>
        <translation>%1：删去残缺的半个字符 %3 个</translation>
    </message>
    <message>
        <source>%1: code points that are no characters taken out: %3</source>
        <translation>%1：删去不是字符的码位 %3 个</translation>
    </message>
    <message>
        <source>%1: tabs made into spaces: %3</source>
        <translation>%1：制表符改为空格 %3 处</translation>
    </message>
    <message>
        <source>%1: half-width marks made full-width: %3</source>
        <translation>%1：半角标点改为全角 %3 处</translation>
    </message>
    <message>
        <source>%1: paragraphs that change the writing direction, which now ends with them: %3</source>
        <translation>%1：改变书写方向的段落，现已在段末复原：%3</translation>
    </message>
    <message>
        <source>%1: paragraphs of more than a million characters, cut: %3</source>
        <translation>%1：超过一百万字的段落已切开：%3</translation>
    </message>
    <message>
        <source>%1: characters without width taken out: %3</source>
        <translation>%1：已去掉零宽字符：%3</translation>
    </message>
    <message>
        <source>%1: doubled spaces made one: %3</source>
        <translation>%1：已合并重复空格：%3</translation>
    </message>
    <message>
        <source>%1: full-width figures made half-width: %3</source>
        <translation>%1：已把全角数字改为半角：%3</translation>
    </message>
    <message>
        <source>%1: straight quotes made typographic: %3</source>
        <translation>%1：已把直引号改为弯引号：%3</translation>
    </message>
    <message>
        <source>%1: paragraphs that a column had cut joined: %3</source>
        <translation>%1：已接合被栏尾切断的段落：%3</translation>
    </message>
    <message>
        <source>%1: lines of the page itself (date, staff) left out: %3</source>
        <translation>%1：略去版面自身的文字行（日期、责编）：%3</translation>
    </message>
    <message>
        <source>%1: the last paragraph ends without a mark; the text may be cut short</source>
        <translation>%1：末段没有结束标点，文字可能被截断</translation>
    </message>
    <message>
        <source>%1: a story of more than five million characters, divided: %3</source>
        <translation>%1：超过五百万字的稿件，已分开：%3 处</translation>
    </message>
</context>
<context>
    <name>banxin::words::Details</name>
    <message>
        <source>label</source>
        <translation>栏题</translation>
    </message>
    <message>
        <source>kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>deck</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>报名</translation>
    </message>
    <message>
        <source>date</source>
        <translation>出报日期</translation>
    </message>
    <message>
        <source>serialNumber</source>
        <translation>刊号</translation>
    </message>
    <message>
        <source>the nameplate</source>
        <translation>报头</translation>
    </message>
    <message>
        <source>the folio</source>
        <translation>报眉</translation>
    </message>
    <message>
        <source>style set</source>
        <translation>样式组</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>page code</source>
        <translation>版号</translation>
    </message>
    <message>
        <source>block</source>
        <translation>版块</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>字位</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>主次</translation>
    </message>
    <message>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>exact place</source>
        <translation>精确位置</translation>
    </message>
    <message>
        <source>trim</source>
        <translation>成品尺寸</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>磁盘只读</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>读写磁盘出错</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名太长</translation>
    </message>
    <message>
        <source>not a folder</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>closed after a failed write</source>
        <translation>上次写入失败，文件已关闭</translation>
    </message>
    <message>
        <source>it has no pixels</source>
        <translation>没有像素</translation>
    </message>
    <message>
        <source>the file ends early</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <source>the file ends before its picture does</source>
        <translation>图没到头，文件就断了</translation>
    </message>
    <message>
        <source>it cannot be decoded whole</source>
        <translation>无法完整解码</translation>
    </message>
    <message>
        <source>the JPEG ends before its picture begins</source>
        <translation>JPEG 文件里没有图像内容</translation>
    </message>
    <message>
        <source>the JPEG is shorter than its picture can be</source>
        <translation>JPEG 文件短于图像应有的长度</translation>
    </message>
    <message>
        <source>a JPEG of a kind that presses do not read</source>
        <translation>印前系统不认这种 JPEG</translation>
    </message>
    <message>
        <source>its frame changes on the way</source>
        <translation>图像参数前后不一</translation>
    </message>
    <message>
        <source>its rows are of another size than it says</source>
        <translation>图像行长与声明不符</translation>
    </message>
    <message>
        <source>a TIFF of a kind that is not read</source>
        <translation>不支持这种 TIFF</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存所限</translation>
    </message>
    <message>
        <source>not an ICC profile</source>
        <translation>不是 ICC 特性文件</translation>
    </message>
    <message>
        <source>its table of tags is damaged</source>
        <translation>标签表损坏</translation>
    </message>
    <message>
        <source>neither grey nor RGB nor CMYK</source>
        <translation>不是灰度、RGB 或 CMYK</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>打不开</translation>
    </message>
    <message>
        <source>no way leads to it</source>
        <translation>没有转换途径</translation>
    </message>
    <message>
        <source>not a CMYK output profile</source>
        <translation>不是 CMYK 输出特性文件</translation>
    </message>
    <message>
        <source>PDF/X-1a takes ICC version 2 only</source>
        <translation>PDF/X-1a 只能用 ICC 第 2 版</translation>
    </message>
    <message>
        <source>no outlines</source>
        <translation>没有字形轮廓</translation>
    </message>
    <message>
        <source>broken CFF table</source>
        <translation>CFF 表损坏</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>no such face, or not an OpenType font</source>
        <translation>没有这款字体，或不是 OpenType 字体</translation>
    </message>
    <message>
        <source>not an OpenType font</source>
        <translation>不是 OpenType 字体</translation>
    </message>
    <message>
        <source>no valid units per em</source>
        <translation>em 单位无效</translation>
    </message>
    <message>
        <source>cannot be subset</source>
        <translation>无法取子集</translation>
    </message>
    <message>
        <source>the picture would have more than 400 megapixels</source>
        <translation>图片会超过 4 亿像素</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>内存不够</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>内存不够</translation>
    </message>
    <message>
        <source>header</source>
        <translation>文件头</translation>
    </message>
    <message>
        <source>a journal that is not ours stands beside it</source>
        <translation>旁边有别的程序的日志文件</translation>
    </message>
    <message>
        <source>a row is missing, added or of another day</source>
        <translation>内容有缺失、增添或版本不一</translation>
    </message>
    <message>
        <source>it changed while it was opened</source>
        <translation>打开过程中文件被改动</translation>
    </message>
    <message>
        <source>it is not what was read when it was opened</source>
        <translation>内容与打开时不同</translation>
    </message>
    <message>
        <source>the history has steps too many or too few</source>
        <translation>历史步骤数目不符</translation>
    </message>
    <message>
        <source>reading it does not end</source>
        <translation>读取无法结束</translation>
    </message>
    <message>
        <source>a picture is there twice</source>
        <translation>有图片重复</translation>
    </message>
    <message>
        <source>there is no such step</source>
        <translation>没有这一步</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>边框</translation>
    </message>
    <message>
        <source>stand-off</source>
        <translation>图文间距</translation>
    </message>
    <message>
        <source>pull quote</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>held lines</source>
        <translation>锁定的行</translation>
    </message>
    <message>
        <source>issue number</source>
        <translation>总期号</translation>
    </message>
    <message>
        <source>the table edition</source>
        <translation>表 edition</translation>
    </message>
    <message>
        <source>the table picture</source>
        <translation>表 picture</translation>
    </message>
    <message>
        <source>the steps that were saved last are missing</source>
        <translation>最后存盘的几步缺失</translation>
    </message>
    <message>
        <source>it cannot be read back</source>
        <translation>写入后读不回来</translation>
    </message>
    <message>
        <source>the table %1 is not as it must be</source>
        <translation>表 %1 不是应有的样子</translation>
    </message>
    <message>
        <source>it holds something that does not belong to an edition: %1</source>
        <translation>含有不属于报纸文件的内容：%1</translation>
    </message>
    <message>
        <source>saved steps in %1 cannot be read</source>
        <translation>%1 中已存盘的步骤读不出来</translation>
    </message>
    <message>
        <source>the bytes of photo %1 are missing</source>
        <translation>图片 %1 的数据缺失</translation>
    </message>
    <message>
        <source>step %1 does not lead from one edition to the next</source>
        <translation>第 %1 步前后接不上</translation>
    </message>
    <message>
        <source>step %1 does not follow</source>
        <translation>第 %1 步不连贯</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>part %1</source>
        <translation>设置 %1</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>版 %1</translation>
    </message>
    <message>
        <source>story %1</source>
        <translation>稿件 %1</translation>
    </message>
    <message>
        <source>photo %1</source>
        <translation>图片 %1</translation>
    </message>
    <message>
        <source>style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>character style</source>
        <translation>字符样式</translation>
    </message>
    <message>
        <source>swatch</source>
        <translation>色板</translation>
    </message>
    <message>
        <source>size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>leading</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>width</source>
        <translation>长扁</translation>
    </message>
    <message>
        <source>ink</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>已有同名</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>超出范围</translation>
    </message>
    <message>
        <source>there is none of that name</source>
        <translation>没有这个名称</translation>
    </message>
    <message>
        <source>it is based on this one</source>
        <translation>它基于本样式</translation>
    </message>
    <message>
        <source>it is in use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>it is no name of a file</source>
        <translation>不能作文件名</translation>
    </message>
    <message>
        <source>it does not read back as it was</source>
        <translation>读回来不一样</translation>
    </message>
    <message>
        <source>tracked deletions</source>
        <translation>修订中删除的文字</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>hidden text</source>
        <translation>隐藏文字</translation>
    </message>
    <message>
        <source>field codes</source>
        <translation>域代码</translation>
    </message>
    <message>
        <source>page heads and feet</source>
        <translation>页眉页脚</translation>
    </message>
    <message>
        <source>scripts and style sheets</source>
        <translation>脚本与样式表</translation>
    </message>
    <message>
        <source>embedded objects</source>
        <translation>嵌入对象</translation>
    </message>
    <message>
        <source>pictures on other machines</source>
        <translation>在别处的图片</translation>
    </message>
    <message>
        <source>attached notes</source>
        <translation>附注</translation>
    </message>
    <message>
        <source>unknown references</source>
        <translation>无法识别的引用</translation>
    </message>
    <message>
        <source>empty items</source>
        <translation>空条目</translation>
    </message>
    <message>
        <source>a Word document of 97 to 2003 or another old office file</source>
        <translation>97 至 2003 版 Word 文档或其他旧版办公文件</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>an archive of another kind</source>
        <translation>其他种类的压缩包</translation>
    </message>
    <message>
        <source>an encrypted document</source>
        <translation>加密文档</translation>
    </message>
    <message>
        <source>XML of a kind that needs a mapping</source>
        <translation>需要映射文件的 XML</translation>
    </message>
    <message>
        <source>JSON of another kind</source>
        <translation>其他种类的 JSON</translation>
    </message>
    <message>
        <source>the archive cannot be opened</source>
        <translation>压缩包打不开</translation>
    </message>
    <message>
        <source>two parts have the same name</source>
        <translation>有两个部分同名</translation>
    </message>
    <message>
        <source>the XML is not well-formed</source>
        <translation>XML 格式不正确</translation>
    </message>
    <message>
        <source>the XML declares entities</source>
        <translation>XML 声明了实体</translation>
    </message>
    <message>
        <source>the JSON is not well-formed</source>
        <translation>JSON 格式不正确</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>条目数</translation>
    </message>
    <message>
        <source>bytes in a part</source>
        <translation>单个部分的字节数</translation>
    </message>
    <message>
        <source>bytes in all</source>
        <translation>总字节数</translation>
    </message>
    <message>
        <source>compression</source>
        <translation>压缩比</translation>
    </message>
    <message>
        <source>elements within each other</source>
        <translation>元素嵌套层数</translation>
    </message>
    <message>
        <source>attributes of an element</source>
        <translation>单个元素的属性数</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>名称长度</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>字符数</translation>
    </message>
    <message>
        <source>paragraphs</source>
        <translation>段落数</translation>
    </message>
    <message>
        <source>items</source>
        <translation>稿件数</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>图片数</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>用时过长</translation>
    </message>
    <message>
        <source>it needs too much memory</source>
        <translation>所需内存过多</translation>
    </message>
    <message>
        <source>the reader broke off</source>
        <translation>读取程序中断</translation>
    </message>
    <message>
        <source>the reader tried what it may not</source>
        <translation>读取程序试图做不允许的事</translation>
    </message>
    <message>
        <source>the reader gave no usable answer</source>
        <translation>读取程序没有给出可用的结果</translation>
    </message>
    <message>
        <source>the reader does not start</source>
        <translation>读取程序无法启动</translation>
    </message>
    <message>
        <source>the part %1 is missing</source>
        <translation>缺少部分 %1</translation>
    </message>
    <message>
        <source>the part %1 cannot be read</source>
        <translation>部分 %1 无法读取</translation>
    </message>
    <message>
        <source>other versions of the same text</source>
        <translation>同一文字的其他版本</translation>
    </message>
    <message>
        <source>list numbers</source>
        <translation>列表编号</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>a kind that is not read</source>
        <translation>不读取的种类</translation>
    </message>
    <message>
        <source>its sender does not release it</source>
        <translation>发稿方未予发布</translation>
    </message>
    <message>
        <source>two parts share their bytes</source>
        <translation>两个部分共用同一段数据</translation>
    </message>
    <message>
        <source>it finds no item in %1</source>
        <translation>在 %1 中找不到稿件</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>责编</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>advertisement mark</source>
        <translation>广告标记</translation>
    </message>
    <message>
        <source>it says nothing</source>
        <translation>没有内容</translation>
    </message>
    <message>
        <source>its text is too long</source>
        <translation>文字太长</translation>
    </message>
    <message>
        <source>the staff line</source>
        <translation>责编行</translation>
    </message>
    <message>
        <source>the advertisement</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>the index</source>
        <translation>导读</translation>
    </message>
    <message>
        <source>the section label</source>
        <translation>栏题</translation>
    </message>
    <message>
        <source>the ornament</source>
        <translation>题花</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>the QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>advertisement</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>its data are broken</source>
        <translation>数据已损坏</translation>
    </message>
    <message>
        <source>its colour profile is broken</source>
        <translation>色彩特性文件已损坏</translation>
    </message>
    <message>
        <source>its colour profile is for another kind of colour</source>
        <translation>色彩特性文件属于另一种颜色模式</translation>
    </message>
    <message>
        <source>the PSD ends before its picture begins</source>
        <translation>PSD 文件在图像开始前就结束了</translation>
    </message>
    <message>
        <source>a PSD of a kind that is not read: grey, RGB and CMYK of 8 or 16 bits are</source>
        <translation>不支持这种 PSD：只读 8 位或 16 位的灰度、RGB 和 CMYK</translation>
    </message>
    <message>
        <source>the PSD holds layers only; save it with maximised compatibility</source>
        <translation>PSD 只有图层；请以“最大兼容”方式重新存储</translation>
    </message>
    <message>
        <source>the PSD&apos;s composite is packed in a way that is not read</source>
        <translation>PSD 合成图像的压缩方式不支持</translation>
    </message>
    <message>
        <source>the WebP ends before its picture begins</source>
        <translation>WebP 文件在图像开始前就结束了</translation>
    </message>
    <message>
        <source>a WebP that moves</source>
        <translation>动态 WebP</translation>
    </message>
    <message>
        <source>the PDF cannot be opened: it is broken, empty or locked</source>
        <translation>PDF 打不开：已损坏、为空或已加密</translation>
    </message>
    <message>
        <source>the PDF&apos;s first page has no size</source>
        <translation>PDF 第一页没有尺寸</translation>
    </message>
    <message>
        <source>the PDF&apos;s first page cannot be drawn</source>
        <translation>PDF 第一页画不出来</translation>
    </message>
    <message>
        <source>its data are broken: %1</source>
        <translation>数据已损坏：%1</translation>
    </message>
    <message>
        <source>a JPEG of %1 components</source>
        <translation>有 %1 个分量的 JPEG</translation>
    </message>
    <message>
        <source>%1 px a side</source>
        <translation>单边 %1 像素</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 像素</translation>
    </message>
    <message>
        <source>%1 scans</source>
        <translation>%1 次扫描</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>issue</source>
        <translation>总期号</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>price</source>
        <translation>定价</translation>
    </message>
    <message>
        <source>its modules are not those of its text</source>
        <translation>画出的点与内容不符</translation>
    </message>
    <message>
        <source>something is printed on it</source>
        <translation>上面印了别的东西</translation>
    </message>
    <message>
        <source>somebody not yet named</source>
        <translation>未填客户</translation>
    </message>
</context>
<context>
    <name>banxin::words::Faults</name>
    <message>
        <source>%1: there is no such file</source>
        <translation>%1：没有这个文件</translation>
    </message>
    <message>
        <source>%1: this is a folder, not a file</source>
        <translation>%1：这是文件夹，不是文件</translation>
    </message>
    <message>
        <source>%1: this is no ordinary file</source>
        <translation>%1：这不是普通文件</translation>
    </message>
    <message>
        <source>%1: the file is empty</source>
        <translation>%1：文件是空的</translation>
    </message>
    <message>
        <source>%1: the file cannot be read (%2)</source>
        <translation>%1：文件读不了（%2）</translation>
    </message>
    <message>
        <source>%1: the file cannot be written (%2)</source>
        <translation>%1：文件写不进去（%2）</translation>
    </message>
    <message>
        <source>%1: there is a file of this name already</source>
        <translation>%1：已有同名文件</translation>
    </message>
    <message>
        <source>%1: the file has %2 bytes, more than the %3 that are allowed</source>
        <translation>%1：文件有 %2 字节，超过上限 %3 字节</translation>
    </message>
    <message>
        <source>%1: this is no Banxin edition</source>
        <translation>%1：这不是版心的报纸文件</translation>
    </message>
    <message>
        <source>%1: this file belongs to another program</source>
        <translation>%1：这是别的程序的文件</translation>
    </message>
    <message>
        <source>%1: this edition was made by a newer Banxin (format %2; this one reads up to %3)</source>
        <translation>%1：这期报纸出自更新版本的版心（格式 %2；本程序最高能读 %3）</translation>
    </message>
    <message>
        <source>%1: the edition is damaged (%2)</source>
        <translation>%1：报纸文件已损坏（%2）</translation>
    </message>
    <message>
        <source>%1: the edition is open elsewhere (%2)</source>
        <translation>%1：这期报纸正在别处打开（%2）</translation>
    </message>
    <message>
        <source>%1: the edition can be read but not changed here</source>
        <translation>%1：这期报纸在这里只能看，不能改</translation>
    </message>
    <message>
        <source>%1: the text is in no encoding that Banxin knows (byte %2)</source>
        <translation>%1：认不出文本的编码（第 %2 字节）</translation>
    </message>
    <message>
        <source>%1: this is not a text file</source>
        <translation>%1：这不是文本文件</translation>
    </message>
    <message>
        <source>%1: the picture is damaged (%2)</source>
        <translation>%1：图片已损坏（%2）</translation>
    </message>
    <message>
        <source>%1: the picture is too large (%2; at most %3)</source>
        <translation>%1：图片太大（%2；上限：%3）</translation>
    </message>
    <message>
        <source>%1: the colour profile cannot be used (%2)</source>
        <translation>%1：颜色特性文件不能用（%2）</translation>
    </message>
    <message>
        <source>%1: the font cannot be read (%2)</source>
        <translation>%1：字体读不了（%2）</translation>
    </message>
    <message>
        <source>%1: the PDF did not stand the check after writing (%2); the old file, if any, is untouched</source>
        <translation>%1：PDF 写成后复核未通过（%2）；原有文件没有动过</translation>
    </message>
    <message>
        <source>%1: the case cannot be read (%2)</source>
        <translation>%1：测试用例读不了（%2）</translation>
    </message>
    <message>
        <source>The font %1 is not installed</source>
        <translation>没有安装字体 %1</translation>
    </message>
    <message>
        <source>The font %1 may not be embedded in a PDF</source>
        <translation>字体 %1 不允许嵌入 PDF</translation>
    </message>
    <message>
        <source>There is no preset named %1</source>
        <translation>没有名为 %1 的预设</translation>
    </message>
    <message>
        <source>The preset %1 cannot be used (%2)</source>
        <translation>预设 %1 不能用（%2）</translation>
    </message>
    <message>
        <source>%1: the value “%2” cannot be used (%3)</source>
        <translation>%1：“%2”这个值不能用（%3）</translation>
    </message>
    <message>
        <source>The columns are %1 mm wider than the page</source>
        <translation>各栏总宽超出版面 %1 毫米</translation>
    </message>
    <message>
        <source>The rows are %1 mm higher than the page</source>
        <translation>各行总高超出版面 %1 毫米</translation>
    </message>
    <message>
        <source>There is no page %1 in the edition</source>
        <translation>这期报纸没有 %1 版</translation>
    </message>
    <message>
        <source>There is no story %1 in the edition</source>
        <translation>这期报纸没有稿件 %1</translation>
    </message>
    <message>
        <source>There is no block %1 in the edition</source>
        <translation>这期报纸没有版块 %1</translation>
    </message>
    <message>
        <source>There is no photo %1 in the edition</source>
        <translation>这期报纸没有图片 %1</translation>
    </message>
    <message>
        <source>There is a page %1 already</source>
        <translation>已有 %1 版</translation>
    </message>
    <message>
        <source>The place %1 is not on page %2 (it has %3 columns and rows)</source>
        <translation>位置 %1 不在 %2 版之内（栏数、行数：%3）</translation>
    </message>
    <message>
        <source>A block of %1 is larger than page %2 (it has %3 columns and rows)</source>
        <translation>版块 %1 比 %2 版还大（栏数、行数：%3）</translation>
    </message>
    <message>
        <source>Block %1 is locked</source>
        <translation>版块 %1 已锁定</translation>
    </message>
    <message>
        <source>The story %1 stands on page %2 already</source>
        <translation>稿件 %1 已在 %2 版上</translation>
    </message>
    <message>
        <source>The QR code of %1 has %2 bytes: too many for a code</source>
        <translation>%1 的二维码内容有 %2 字节，一个码装不下</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>没有可撤销的步骤</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>没有可重做的步骤</translation>
    </message>
    <message numerus="yes">
        <source>Refused for the press: %n error(s) stand against it</source>
        <translation>
            <numerusform>不能付印：还有 %n 处错误</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Something failed that should not (%1)</source>
        <translation>程序内部出错（%1）</translation>
    </message>
    <message>
        <source>%1: on a %2 drive an edition cannot be kept safe; copy it to a drive of this machine</source>
        <translation>%1：%2 类驱动器上无法保证报纸文件安全，请复制到本机磁盘</translation>
    </message>
    <message>
        <source>%1: the edition cannot be recovered (%2)</source>
        <translation>%1：无法恢复（%2）</translation>
    </message>
    <message>
        <source>%1: there is no sound backup of this edition</source>
        <translation>%1：没有完好的备份</translation>
    </message>
    <message>
        <source>There is no version %1 in the edition</source>
        <translation>没有名为 %1 的版本</translation>
    </message>
    <message>
        <source>%1: the file was changed while it was read; try again when it is finished</source>
        <translation>%1：读取时文件有改动，请等它写完后再试</translation>
    </message>
    <message>
        <source>%1: this is %2, which is not read here</source>
        <translation>%1：这是%2，此处不读取</translation>
    </message>
    <message>
        <source>%1: the document is damaged (%2)</source>
        <translation>%1：文档已损坏（%2）</translation>
    </message>
    <message>
        <source>%1: there is too much in the document: %2; at most %3</source>
        <translation>%1：文档内容过多：%2；最多 %3</translation>
    </message>
    <message>
        <source>%1: the mapping cannot be used (%2)</source>
        <translation>%1：此映射不能使用（%2）</translation>
    </message>
    <message>
        <source>Files cannot be read: the program %1 is missing</source>
        <translation>无法读取文件：缺少程序 %1</translation>
    </message>
    <message>
        <source>%1: reading the file was given up (%2)</source>
        <translation>%1：已放弃读取此文件（%2）</translation>
    </message>
    <message>
        <source>%1: this is no picture that is read here: JPEG, PNG, TIFF, WebP, PSD and PDF are</source>
        <translation>%1：不是能读的图片；可读 JPEG、PNG、TIFF、WebP、PSD 和 PDF</translation>
    </message>
</context>
<context>
    <name>banxin::words::Findings</name>
    <message numerus="yes">
        <source>%1 is %n row(s) too long (%3 characters)</source>
        <translation>
            <numerusform>%1 超 %n 行（%3 字）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 leaves %n row(s) free</source>
        <translation>
            <numerusform>%1 欠 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the %2 is %n character(s) too long</source>
        <translation>
            <numerusform>%1：%2超 %n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the %2 does not fit into its block</source>
        <translation>%1：%2在版块里放不下</translation>
    </message>
    <message numerus="yes">
        <source>%1: the caption is %n row(s) too long</source>
        <translation>
            <numerusform>%1：图片说明超 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stands on no page (%2 characters)</source>
        <translation>%1 尚未上版（%2 字）</translation>
    </message>
    <message>
        <source>%1 and %2 cover each other</source>
        <translation>%1 与 %2 重叠</translation>
    </message>
    <message>
        <source>%1 stands outside the type area</source>
        <translation>%1 超出版心</translation>
    </message>
    <message>
        <source>The font %1 is not installed; %2 stands in</source>
        <translation>没有安装字体 %1，暂以 %2 代替</translation>
    </message>
    <message>
        <source>No font has the character %1 (%2) in %3</source>
        <translation>%3：“%1”（%2）缺字，没有一款字体有这个字</translation>
    </message>
    <message>
        <source>The character %1 (%2) is set in %3</source>
        <translation>“%1”（%2）改用 %3 排</translation>
    </message>
    <message>
        <source>%1: the line “%2” is too tight or too loose</source>
        <translation>%1：“%2”一行排得太紧或太松</translation>
    </message>
    <message>
        <source>%1: the photo is not there yet</source>
        <translation>%1：图片还没有到</translation>
    </message>
    <message>
        <source>%1: the photo has %2 ppi; %3 are needed</source>
        <translation>%1：图片只有 %2 ppi，至少要 %3 ppi</translation>
    </message>
    <message>
        <source>The photo %1 is damaged (%2)</source>
        <translation>图片 %1 已损坏（%2）</translation>
    </message>
    <message>
        <source>The photo %1 has no colour profile; it is taken for sRGB</source>
        <translation>图片 %1 没有颜色特性文件，按 sRGB 处理</translation>
    </message>
    <message>
        <source>%1: the photo has no caption</source>
        <translation>%1：图片没有说明</translation>
    </message>
    <message>
        <source>%1: the photo has no credit</source>
        <translation>%1：图片没有摄影署名</translation>
    </message>
    <message>
        <source>%1: a module of the QR code is %2 mm; at least 0.4 mm are needed</source>
        <translation>%1：二维码每格 %2 毫米，至少要 0.4 毫米</translation>
    </message>
    <message>
        <source>The ink comes to %1 per cent; the limit is %2</source>
        <translation>总墨量 %1%，上限为 %2%</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n byte(s) could not be read and are shown as �</source>
        <translation>
            <numerusform>%1：有 %n 个字节认不出，以 � 代替</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the last line “%2” is too short</source>
        <translation>%1：末行“%2”字数太少</translation>
    </message>
    <message>
        <source>%1: the subhead “%2” is cut off from its text</source>
        <translation>%1：小标题“%2”与正文分开了</translation>
    </message>
    <message>
        <source>%1: the initial “%2” has no room for its size</source>
        <translation>%1：首字“%2”放不下应有的大小</translation>
    </message>
    <message>
        <source>%1: a break leaves a leg empty</source>
        <translation>%1：换栏之后有一栏没有文字</translation>
    </message>
    <message>
        <source>Room is still reserved for %1</source>
        <translation>仍为 %1 留着版位</translation>
    </message>
    <message>
        <source>%1: the crop cuts what is to be kept of the photo</source>
        <translation>%1：裁切伤及照片中须保留的部分</translation>
    </message>
    <message>
        <source>The advertisement of %1 has no material yet</source>
        <translation>%1 的广告还没有来稿</translation>
    </message>
    <message>
        <source>The advertisement of %1 is %2, its room %3</source>
        <translation>%1 的广告为 %2，版面位置为 %3</translation>
    </message>
    <message>
        <source>The advertisement of %1 cannot go to press: %2</source>
        <translation>%1 的广告不能付印：%2</translation>
    </message>
    <message>
        <source>A line of %1 pt is thinner than %2 pt</source>
        <translation>%1 点的线细于 %2 点</translation>
    </message>
    <message>
        <source>The ink comes to %1 per cent, near the limit of %2</source>
        <translation>总墨量 %1%，接近上限 %2%</translation>
    </message>
    <message>
        <source>The photo %1 is RGB, which the press standard forbids</source>
        <translation>照片 %1 为 RGB，印刷标准不允许</translation>
    </message>
    <message>
        <source>The licence of the font %1 forbids embedding</source>
        <translation>字体 %1 的许可不允许嵌入</translation>
    </message>
    <message>
        <source>The photo %1 is transparent, which the press standard forbids</source>
        <translation>照片 %1 带透明，印刷标准不允许</translation>
    </message>
    <message>
        <source>%1 is in the index but on no page</source>
        <translation>%1 已列入导读，但不在任何版面上</translation>
    </message>
    <message>
        <source>The table “%1” is %2 characters too wide</source>
        <translation>表格“%1”超宽 %2 字</translation>
    </message>
    <message>
        <source>%1 must not be printed before %2</source>
        <translation>%1 在 %2 之前不得刊发</translation>
    </message>
    <message>
        <source>%1 was withdrawn by its sender: %2</source>
        <translation>%1 已被发稿方撤回：%2</translation>
    </message>
    <message>
        <source>The QR code “%1” cannot be read: %2</source>
        <translation>二维码“%1”无法识读：%2</translation>
    </message>
    <message>
        <source>%1: left out: %2 (%3)</source>
        <translation>%1：未收入稿件：%2（%3 处）</translation>
    </message>
    <message>
        <source>%1: the picture %2 was left out (%3)</source>
        <translation>%1：图片 %2 未收入（%3）</translation>
    </message>
    <message>
        <source>%1: read as %2, but it may be %3</source>
        <translation>%1：按 %2 读取，但也可能是 %3</translation>
    </message>
    <message>
        <source>%1: KILLED by its sender: it must not be printed</source>
        <translation>%1：发稿方已撤稿，不得刊登</translation>
    </message>
    <message>
        <source>%1: EMBARGO: not to be printed before %3</source>
        <translation>%1：限时稿：%3 之前不得刊登</translation>
    </message>
    <message>
        <source>%1: WITHHELD by its sender: not released for print</source>
        <translation>%1：发稿方暂缓发布，尚不得刊登</translation>
    </message>
    <message>
        <source>Missing or cut short in the furniture of the page: %1</source>
        <translation>版面要件缺少或放不下：%1</translation>
    </message>
    <message>
        <source>%1: reversed text of %3 pt fills in; at least 8 pt are needed</source>
        <translation>%1：%3 点的反白字会糊，至少需要 8 点</translation>
    </message>
    <message>
        <source>%1: text has a contrast of only %2 : 1 on its ground</source>
        <translation>%1：文字与底色的对比度只有 %2 : 1</translation>
    </message>
    <message>
        <source>%1: the photo %2 stands on page %3 too</source>
        <translation>%1：照片 %2 在 %3 版也用了</translation>
    </message>
</context>
<context>
    <name>banxin::words::InkWords</name>
    <message>
        <source>The press has no plates for RGB. Give C, M, Y and K in per cent, or a spot plate.</source>
        <translation>印刷没有 RGB 版。请写 C、M、Y、K 百分比或专色。</translation>
    </message>
    <message>
        <source>An ink is written K60, C0 M100 Y90 K0, or PANTONE 185 C 80% = C0 M91 Y76 K0.</source>
        <translation>颜色写作 K60、C0 M100 Y90 K0 或 PANTONE 185 C 80% = C0 M91 Y76 K0。</translation>
    </message>
    <message>
        <source>An ink goes from 0 to 100 per cent, with at most one decimal.</source>
        <translation>墨量 0 到 100 %，至多一位小数。</translation>
    </message>
</context>
<context>
    <name>banxin::words::Losses</name>
    <message>
        <source>Settings are lost (%1)</source>
        <translation>设置已丢失（%1）</translation>
    </message>
    <message>
        <source>Settings are as they were earlier (%1)</source>
        <translation>设置为较早的状态（%1）</translation>
    </message>
    <message>
        <source>Page %1 is lost</source>
        <translation>%1 版已丢失</translation>
    </message>
    <message>
        <source>Page %1 is as it was earlier</source>
        <translation>%1 版为较早的状态</translation>
    </message>
    <message>
        <source>The story %1 is lost</source>
        <translation>稿件 %1 已丢失</translation>
    </message>
    <message>
        <source>The story %1 is as it was earlier</source>
        <translation>稿件 %1 为较早的状态</translation>
    </message>
    <message>
        <source>The photo %1 is lost</source>
        <translation>照片 %1 已丢失</translation>
    </message>
    <message>
        <source>The photo %1 is as it was earlier</source>
        <translation>照片 %1 为较早的状态</translation>
    </message>
    <message>
        <source>The steps so far can no longer be undone</source>
        <translation>此前的步骤无法再撤销</translation>
    </message>
    <message>
        <source>The steps since the backup can only be undone as one</source>
        <translation>备份之后的步骤只能一并撤销</translation>
    </message>
    <message>
        <source>The versions that were kept are lost</source>
        <translation>留存的版本已丢失</translation>
    </message>
    <message>
        <source>The versions that were kept since the backup are lost</source>
        <translation>备份之后留存的版本已丢失</translation>
    </message>
    <message>
        <source>Edits from number %1 on may be lost</source>
        <translation>第 %1 次及之后的编辑可能已丢失</translation>
    </message>
</context>
<context>
    <name>banxin::words::Obstacles</name>
    <message>
        <source>There is nothing to make a page of: no story stands on it that may move, and the pool is empty.</source>
        <translation>没有可排的内容：版面上没有可以移动的稿件，稿库也是空的。</translation>
    </message>
    <message>
        <source>%1 does not fit the page.</source>
        <translation>%1 比版面还大，放不下。</translation>
    </message>
    <message>
        <source>%1 and %2 stand over each other and must both stay; unlock one of them.</source>
        <translation>%1 和 %2 互相重叠而又都不能移动；请解锁其中一个。</translation>
    </message>
    <message>
        <source>%1 is locked where it does not fill its room exactly (columns: %2, rows: %3); unlock it or change its depth.</source>
        <translation>%1 被锁定在 %2 栏、%3 行的位置，但排不满或排不下；请解锁或改变高度。</translation>
    </message>
    <message>
        <source>What is locked leaves no page that can be cut straight through; unlock a block.</source>
        <translation>锁定的版块使其余部分无法直线切分；请解锁一个版块。</translation>
    </message>
    <message>
        <source>%1 fits the page in no width: cut it, or let it run on to another page.</source>
        <translation>%1 用任何栏宽都排不进这个版面：请删减，或转到别的版面。</translation>
    </message>
    <message>
        <source>The stories leave %1 rows of a column white even at their largest: add a story or a photo.</source>
        <translation>稿件排到最大也还空 %1 个栏行：请加一篇稿件或一张照片。</translation>
    </message>
    <message>
        <source>No whole page was found in this time; look for longer, or unlock a block.</source>
        <translation>在这段时间里没有找到完整的版面；请再找久一些，或解锁一个版块。</translation>
    </message>
    <message>
        <source>quality %1</source>
        <translation>质量 %1</translation>
    </message>
    <message>
        <source>white %1 %</source>
        <translation>空白 %1%</translation>
    </message>
    <message>
        <source>lead at the top</source>
        <translation>头条居上</translation>
    </message>
    <message>
        <source>lead not at the top</source>
        <translation>头条未居上</translation>
    </message>
    <message>
        <source>no headlines side by side</source>
        <translation>无碰题</translation>
    </message>
    <message>
        <source>headlines side by side: %1</source>
        <translation>碰题 %1 处</translation>
    </message>
    <message>
        <source>lines right across: %1</source>
        <translation>通线 %1 条</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>版面均衡</translation>
    </message>
    <message>
        <source>weight off the middle</source>
        <translation>重心偏离</translation>
    </message>
    <message>
        <source>rows left at the foot: %1</source>
        <translation>版底空 %1 行</translation>
    </message>
    <message>
        <source>stories left out: %1</source>
        <translation>撤下 %1 篇</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>A fixed block</source>
        <translation>一个固定的版块</translation>
    </message>
    <message>
        <source>The stories need %1 rows of a column more than there are: leave out %2, or cut about %3 characters.</source>
        <translation>稿件比版面多出 %1 个栏行：撤下 %2，或者删去约 %3 字。</translation>
    </message>
    <message>
        <source>%1 is %2 rows too long over %3 columns: cut about %4 characters.</source>
        <translation>%1 排 %3 栏长出 %2 行：请删去约 %4 字。</translation>
    </message>
    <message>
        <source>%1 leaves %2 rows white over %3 columns: enlarge the photo.</source>
        <translation>%1 排 %3 栏空出 %2 行：请放大照片。</translation>
    </message>
    <message>
        <source>%1 leaves %2 rows white over %3 columns: about %4 characters more would fill them, or a larger photo.</source>
        <translation>%1 排 %3 栏空出 %2 行：再加约 %4 字，或用更大的照片。</translation>
    </message>
    <message numerus="yes">
        <source>%1 by %n character(s)</source>
        <extracomment>a story, and how much of it is cut</extracomment>
        <translation>
            <numerusform>%1 删 %n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>撤下 %1</translation>
    </message>
    <message>
        <source>Cut the last sentences: %1</source>
        <translation>删去末尾的句子：%1</translation>
    </message>
    <message>
        <source>Enlarge the photo of %1, or crop it further</source>
        <translation>放大 %1 的照片，或再裁一些</translation>
    </message>
    <message>
        <source>%1 is larger than the page has room for: crop it, or place it on another page.</source>
        <translation>%1 太大，版面放不下：请裁小，或放到别的版。</translation>
    </message>
</context>
<context>
    <name>banxin::words::QuantityWords</name>
    <message>
        <source>ch</source>
        <translation>字</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>cols</source>
        <translation>栏</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>pt</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>ag</source>
        <translation>ag</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>‰</source>
        <translation>‰</translation>
    </message>
    <message>
        <source>A plain number stands here.</source>
        <translation>这里填数字。</translation>
    </message>
    <message>
        <source>Columns stand here: 3, 3 cols, +1.</source>
        <translation>这里填栏数：3、3栏、+1。</translation>
    </message>
    <message>
        <source>Rows stand here: 12, 12 rows, +2.</source>
        <translation>这里填行数：12、12行、+2。</translation>
    </message>
    <message>
        <source>A percentage stands here: 85 %.</source>
        <translation>这里填百分比：85 %。</translation>
    </message>
    <message>
        <source>A length stands here: 12 mm, 9 pt, 13 Q, 3 cols + 2 ch, +2 rows.</source>
        <translation>这里填长度：12mm、9pt、13Q、3栏+2字、+2行。</translation>
    </message>
    <message>
        <source>“%1” is not understood. %2</source>
        <translation>看不懂“%1”。%2</translation>
    </message>
    <message>
        <source>“%1” is no unit that is known here. %2</source>
        <translation>“%1”不是这里认得的单位。%2</translation>
    </message>
    <message>
        <source>“%1” is a wrong unit here. %2</source>
        <translation>这里不能用“%1”作单位。%2</translation>
    </message>
    <message>
        <source>The least is %1.</source>
        <translation>最小 %1。</translation>
    </message>
    <message>
        <source>The most is %1.</source>
        <translation>最大 %1。</translation>
    </message>
    <message>
        <source>A whole number is wanted.</source>
        <translation>要填整数。</translation>
    </message>
    <message>
        <source>That is no whole number of columns: %1 are %2 characters, %3 are %4.</source>
        <translation>不是整栏：%1 栏是 %2 字，%3 栏是 %4 字。</translation>
    </message>
</context>
<context>
    <name>banxin::words::Severities</name>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>banxin::words::Slugs</name>
    <message>
        <source>revision %1</source>
        <translation>第 %1 稿</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>sheet %1 of %2</source>
        <extracomment>of the sheets that make one page</extracomment>
        <translation>第 %1 张，共 %2 张</translation>
    </message>
    <message>
        <source>Proof, not for the press</source>
        <translation>校样，不供付印</translation>
    </message>
</context>
<context>
    <name>banxin::words::Steps</name>
    <message>
        <source>Another change</source>
        <translation>其他改动</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>收稿 %1</translation>
    </message>
    <message>
        <source>Import photo %1</source>
        <translation>收图 %1</translation>
    </message>
    <message>
        <source>Edit text of %1</source>
        <translation>改稿 %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>调整 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>撤稿 %1</translation>
    </message>
    <message>
        <source>Place %1 on page %2</source>
        <translation>%1 上 %2 版</translation>
    </message>
    <message>
        <source>Fill page %1</source>
        <translation>自动排 %1 版</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动 %1</translation>
    </message>
    <message>
        <source>Move a block on page %2</source>
        <translation>移动 %2 版的版块</translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation>改大小 %1</translation>
    </message>
    <message>
        <source>Resize a block on page %2</source>
        <translation>改 %2 版的版块大小</translation>
    </message>
    <message>
        <source>Change the block of %1</source>
        <translation>调整版块 %1</translation>
    </message>
    <message>
        <source>Change a block on page %2</source>
        <translation>调整 %2 版的版块</translation>
    </message>
    <message>
        <source>Take %1 off page %2</source>
        <translation>%1 撤下 %2 版</translation>
    </message>
    <message>
        <source>Remove a block of page %2</source>
        <translation>删除 %2 版的版块</translation>
    </message>
    <message>
        <source>Add page %1</source>
        <translation>加 %1 版</translation>
    </message>
    <message>
        <source>Change page %1</source>
        <translation>调整 %1 版</translation>
    </message>
    <message>
        <source>Move page %1</source>
        <translation>移动 %1 版</translation>
    </message>
    <message>
        <source>Remove page %1</source>
        <translation>撤 %1 版</translation>
    </message>
    <message>
        <source>Change the edition&apos;s particulars</source>
        <translation>改报头信息</translation>
    </message>
    <message>
        <source>Change the press settings</source>
        <translation>改付印设置</translation>
    </message>
    <message>
        <source>Change the styles</source>
        <translation>改样式</translation>
    </message>
    <message>
        <source>Go back to step %1</source>
        <translation>回到第 %1 步</translation>
    </message>
    <message>
        <source>Bring back %2 from %1</source>
        <translation>取回 %1 中的 %2</translation>
    </message>
    <message>
        <source>Recover from a damaged file</source>
        <translation>从损坏的文件恢复</translation>
    </message>
    <message>
        <source>Arrange page %1</source>
        <translation>调整 %1 版</translation>
    </message>
    <message>
        <source>Reserve room for %1 on page %2</source>
        <translation>在 %2 版为 %1 留版</translation>
    </message>
    <message>
        <source>Replace %1 by %2</source>
        <translation>以 %2 换下 %1</translation>
    </message>
    <message>
        <source>Swap %1 and %2</source>
        <translation>对调 %1 与 %2</translation>
    </message>
    <message>
        <source>Give %1 rank %2</source>
        <translation>%1 定为第 %2 级</translation>
    </message>
    <message>
        <source>Split %2 off %1</source>
        <translation>从 %1 拆出 %2</translation>
    </message>
    <message>
        <source>Merge %2 into %1</source>
        <translation>将 %2 并入 %1</translation>
    </message>
    <message>
        <source>Take a proposal for page %1</source>
        <translation>采用 %1 版的拼版方案</translation>
    </message>
    <message>
        <source>Replace “%1”</source>
        <translation>替换“%1”</translation>
    </message>
    <message>
        <source>Hold the lines of %1</source>
        <translation>锁定 %1 的行</translation>
    </message>
    <message>
        <source>Release the lines of %1</source>
        <translation>解除 %1 的锁行</translation>
    </message>
    <message>
        <source>Place photo %1 on %2</source>
        <translation>在 %2 放置照片 %1</translation>
    </message>
    <message>
        <source>Change photo %1</source>
        <translation>修改照片 %1</translation>
    </message>
    <message>
        <source>Replace photo %1 by %2</source>
        <translation>以 %2 替换照片 %1</translation>
    </message>
    <message>
        <source>Place furniture on %1</source>
        <translation>在 %1 放置版面要件</translation>
    </message>
    <message>
        <source>Change furniture of %1</source>
        <translation>修改 %1 的版面要件</translation>
    </message>
    <message>
        <source>Take in a new version of %1</source>
        <translation>收入 %1 的新版本</translation>
    </message>
    <message>
        <source>Let %1 go to press in spite of its findings</source>
        <translation>%1 带问题付印</translation>
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
    <message>
        <source>Open a desk of its own, even if one is open.</source>
        <translation>即使已有窗口，也另开一个。</translation>
    </message>
</context>
</TS>
