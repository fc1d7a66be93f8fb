<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>banxin::cli::Help</name>
    <message>
        <source>%1 (--help tells the usage)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>&quot;warning: the sentence of a finding&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: banxin-cli %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong number of arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets a test case of the text composer through the make-up of a page and prints every line with its
cells and glyphs as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the form of the output; json is the only one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--case is needed, and --dump json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes an edition file from a preset (%1). Without --page it has one page, A01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the edition is made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its day, as 2026-11-25; today&apos;s if not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its number among all issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a page; may be given again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--date wants a day as 2026-11-25, --issue a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the edition file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture for the story; for one FILE only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the story&apos;s QR code says; for one FILE only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--into is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--photo and --qr are for one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints everything in an edition as canonical text: its values, one a line, and how each placed story
fits. With --page: that page&apos;s display list, every glyph with its place in EMU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page whose display list is wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints all findings of an edition and its pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (undone)</source>
        <extracomment>A step of the history that was undone.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>there are %n step(s)</source>
        <translation>
            <numerusform>there is only %n step</numerusform>
            <numerusform>there are only %n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>N wants a number of steps from 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the steps of an edition, the first on top: number, time of day, what it did, and whether it is
undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoes the last N steps (1 if not given), and prints them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the next N undone steps (1 if not given) again, and prints them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make an edition file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring copy and photos into an edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stand a story on a page, or fill a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell what is to be said of an edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a picture of a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write pages for the press</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the steps of an edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo the last steps of an edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do undone steps again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print everything in an edition as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read an edition file through and compare all hashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set a test case and print its lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lang zh_CN or en: the language of messages; that of the locale if not given
banxin-cli COMMAND --help tells more.
Ends with 0 done, 1 done with findings, 2 wrong usage, 3 cannot, 4 refused by the press gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no command %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lang wants zh_CN or en</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--at wants column,row,columns,rows; --stack over, left or right with :columns; --edges top,bottom…; --legs a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--photo wants column,row,columns,rows inside the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands a story (by its slug) on a page. Columns and rows count from 0. With --auto: fills the page from the
pool by importance and length; what has no room stays in the pool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the block stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the headlines stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>re-splits the columns; 0: one a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a photo&apos;s cells in the block; may be given again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a frame round the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a light ground under it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules at some edges: top,bottom…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules between its legs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--page is needed, and either a story with --at, or --auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a picture of a page as it will print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels an inch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--page and --out are needed, and --ppi from 1 to 2400</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pages; all if not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tells each line of text in one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lines is for --page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--rank wants a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the backup of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens an edition as the window does, reads all of it and compares every hash. Prints which edits are
there (HAVE), what is lost (LOST), and OK where nothing is. Changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a verified copy: the new file FILE, or, without it, one more among the backups beside the edition
(EDITION-backups), unless the newest there has all of it. Prints the copy&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings back the last good state of a damaged edition from its sound parts and its backups. The damaged
file stays, byte for byte, under another name, which is printed (KEPT), as is all that could not be
brought back as it was (LOST). A sound edition is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes a new file instead, and leaves EDITION as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only tells what would be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--list writes no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings an edition of an older program to the newest format, after a backup; one that has it already is
left alone. Prints the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the new folder DIR: the edition, its pages for the press, the fonts whose licence lets them be passed
on, and contents.txt with the SHA-256 of each. With an error on a page the press files are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder, which must not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kind of press file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--out is needed; --to wants pdfx4 or pdfx1a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The font %1 is not in the package: its licence does not let it be passed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a verified copy of an edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring back the last good state of a damaged edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring an edition to the newest format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a folder of an edition that stands alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make random edits, to try out a machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes N random edits as a busy desk does, and prints ACK and its number after each, once it is saved:
the edits of a file are counted from 1 over all of its days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same number on the same edition does the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--seed and --edits want numbers from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print where the lines of strings may end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the embedding levels of strings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strings end with the byte 0, so that they may hold line feeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads strings of UTF-8 from standard input, one a line, and prints for each the UTF-16 offsets where a
line may end (uax14) or a caret may stand (graphemes).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--mode wants uax14 or graphemes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads paragraphs of UTF-8 from standard input, one a line, and prints for each the embedding levels of its
characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--direction wants auto, ltr or rtl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edition is sound, but older than its backup %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look for make-ups of a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages given as numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another number gives other pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 or 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--budget wants a time from 1ms, --count 1 to 20, --seed and --rounds whole numbers, --threads 1 or 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks for complete make-ups of a page that differ from each other, and prints them, the best first. Locked blocks
and furniture stay; a page without stories takes them from the pool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prints every block&apos;s place, for other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes the page so, as one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an edition with --page is needed, or --problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--take wants a number from 1 to 20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go back to a step of the history, as a new step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remember a page or a story under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print what was kept under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell what differs from a version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a page or a story what it was in a version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a page and a story cannot be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembers a page or a story as it stands, under a name, and prints the version&apos;s line. Undo does not
forget it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the story, by its slug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>either --page or --story is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the pages and stories that were kept under a name: number, time, which, name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints what version M (the page or story as it is now, if not given) has other than version N: a line for
each value that differs, with its place, as it was and as it is, with tabs between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the page or story again what it was in version N, as a step that can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the edition again what it was after a step of its history (0: as it was made), as a new step that can
be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STEP wants a number from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show or change how the pages are printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes each page into a file of its own, all or none. A page with an error is refused for the press, unless a reason is given, which the history and the file then tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kind of file; what the press settings say if not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why the pages go to press in spite of their errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--despite wants a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints how the edition goes to press, after the changes that are asked for. Sets of settings: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the settings of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output profile of the press, four inks; it is kept for later editions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the press calls its way of printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings copy into the pool of an edition (docs/copy-files.md). A file of a whole page is cut into its
stories. A file that cannot be read is told and left out; the others are imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switches rules of cleaning off: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes a JSON file for each story there, and report.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--without wants some of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--at wants column,row,columns,rows; --exact x,y,width,height in mm; --edges top,bottom…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instead of --at, in mm from the corner of the trim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of a label, of a QR code, or the title of an index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nameplate and folio: the day of the Chinese calendar too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>staff: who did what; may be given again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index: a story by its slug; may be given again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advertisement: whose it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advertisement: its order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advertisement: what was sold, as COLUMNS,ROWS or as WIDTHxHEIGHT in mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advertisement: its picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advertisement: without its mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ornament and label: which drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ornament: repeated as a band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ornament: as C0 M100 Y90 K0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table: its CSV or TSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table: rows that are set as heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table: every second row on a tint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code: how much of it may be spoilt (7, 15, 25, 30 per cent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code: what stands beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands furniture on a page. KIND is nameplate, folio, staff, advertisement, index, label, ornament, table or
qr.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--page is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stand furniture on a page: label, index, table, advertisement …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads text in this encoding instead of telling it: gb18030, big5, utf-16le …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how to read a house&apos;s own XML (docs/house-xml.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write pages on office paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels an inch of a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--to wants pdfx4, pdfx1a, png or jpeg; --out is needed; --ppi is 1 to 2400</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes pages as a small PDF on office paper, with a line that tells which page it is, when it was made and how large it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the paper&apos;s long side lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at full size, on as many sheets as that takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels an inch of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who made it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--out is needed; --paper is A3 or A4, --ppi 36 to 600</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would help: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how long to look, as 500ms or 2s; the same seed gives the same pages in the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks for so many rounds instead of a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advertisement: which page of a PDF it is, from 1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::AdvertisementPart</name>
    <message>
        <source>not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width and height go before columns and rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as an advertisement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Material…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without Material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No material yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::Arranger</name>
    <message>
        <source>Page %1 has no free room for %2. Make room, or drag it to where it shall stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no room to share out between these blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a story or reserved room on the page first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the two stories that shall swap places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the two stories that shall become one, the one that stays first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter takes it, Esc leaves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>awaited: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in place of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leg %1: %2 left out at the foot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leg %1: %2 left out at the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page before this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page after this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) make room</source>
        <translation>
            <numerusform>%n block makes room</numerusform>
            <numerusform>%n blocks make room</numerusform>
        </translation>
    </message>
    <message>
        <source>no page round it: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::ArrangingActions</name>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select N&amp;othing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;Next Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;Previous Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reserve Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw room for copy that has not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Place Story on the Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put Pool Story &amp;Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Row &amp;Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Row &amp;More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Column L&amp;ess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Column M&amp;ore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the &amp;Pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ungroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unl&amp;ock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring to &amp;Front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring F&amp;orward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send &amp;Backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to Bac&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align &amp;Left Edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align &amp;Centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align &amp;Right Edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align &amp;Heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align &amp;Middles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align &amp;Feet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribute &amp;Across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribute &amp;Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take Off, Keep Its Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Swap Two Stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge Two Stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge Under the S&amp;econd Headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank &amp;1: Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank &amp;%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Over All Legs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the &amp;First Two Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Left of the Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Right of the Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inside the Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Upright, at the Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up&amp;right, at the Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Leg &amp;Fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Leg &amp;More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legs as the &amp;Page&apos;s Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Equal Legs of Whole Characters, Wider Gutters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legs of Whole Characters, the &amp;Last Ones Wider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;qual Legs, Fixed Gutters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legs of &amp;Full Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Align and Distribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Legs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;aste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page is not made yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is selected on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two blocks must be selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three blocks must be selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no story is selected on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two stories must be selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no story is selected on the page, nor room for one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no story is selected in the pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a story must be selected in the pool, and a block on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the Pre&amp;vious Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the Ne&amp;xt Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others Ma&amp;ke Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While a block is dragged, the others move and change to make room for it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::CharacterStyles</name>
    <message>
        <source>Character Styles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New character style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the character style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the character style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is ticked changes the paragraph&apos;s style.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Based on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostScript name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tracking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Capitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small capitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;gures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In &amp;vertical text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in one cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Upright digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Character Style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>emphasis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename Character Style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in use in %2. What takes its place?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing: the paragraph&apos;s style</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::CommandSearch</name>
    <message>
        <source>Search Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command: words, pinyin or initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::CopyReviewDialog</name>
    <message>
        <source>Review Copy: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as it came and as it comes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clea&amp;ning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the selected lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A story &amp;begins here (C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Goes on the text before (J)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n story(s)</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n join(s)</source>
        <translation>
            <numerusform>%n join</numerusform>
            <numerusform>%n joins</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Keys: 1 to 9 say what part a line is, 0 leaves it out, C cuts above it, J joins it, Enter takes the copy in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was left out or needs a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message>
        <source>read by the mapping “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::CopyWords</name>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kicker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crosshead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jump head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dateline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words beside a QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control characters out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halves of characters out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is no character out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabs to spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters without width out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indents out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubled blank lines out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubled spaces to one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full-width figures to half-width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight quotes to typographic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-width marks to full-width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join paragraphs cut at column ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commentary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teasers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::EditionDialog</name>
    <message>
        <source>Edition Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;per</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In &amp;Latin letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Issue number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ublisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ostal distribution code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rice, as it is printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Website</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::EditionOpener</name>
    <message>
        <source>%1. It is open for looking only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Shown is its backup of %2, for looking only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edition is recovered. The damaged file is kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was saved is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown is the backup of %1 of %2, for looking only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
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
        <source>New Edition…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new edition, open one, or drop an edition file (.banxin) here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::EncodingChoice</name>
    <message>
        <source>&amp;Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say its encoding, and two are about as likely. Choose the reading that makes sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n place(s) unreadable</source>
        <translation>
            <numerusform>%1, %n place unreadable</numerusform>
            <numerusform>%1, %n places unreadable</numerusform>
        </translation>
    </message>
    <message>
        <source>The text read as %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;This page, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;This page</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;All pages (%n)</source>
        <translation>
            <numerusform>&amp;All pages (%n)</numerusform>
            <numerusform>&amp;All pages (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF/X-4 for the press</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF/X-1a:2003 for older presses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels an &amp;inch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files need a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The&amp;se pages:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes of the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, or %1-%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What refuses the press</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or a double click goes to the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To press all the sa&amp;me, because:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history, the file and its slug line will tell the reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) refuse the press</source>
        <translation>
            <numerusform>%n finding refuses the press</numerusform>
            <numerusform>%n findings refuse the press</numerusform>
        </translation>
    </message>
    <message>
        <source>No page is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages are being looked at as the press will get them…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::FindPanel</name>
    <message>
        <source>Match c&amp;ase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;ttern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A regular expression: . any character, \d a figure, ( ) a group that $1 gives back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bylines and datelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions and credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All styles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace &amp;with:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;In:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;art:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Style:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace A&amp;ll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no pattern: look at its character %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place %1: page %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s)</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on locked pages, which stay as they are</source>
        <translation>
            <numerusform>%n on a locked page, which stays as it is</numerusform>
            <numerusform>%n on locked pages, which stay as they are</numerusform>
        </translation>
    </message>
    <message>
        <source>In %1 the pattern goes back and forth for too long; it was given up there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays, locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n place replaced</numerusform>
            <numerusform>%n places replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on locked pages left as they are</source>
        <translation>
            <numerusform>%n on a locked page left as it is</numerusform>
            <numerusform>%n on locked pages left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had changed meanwhile</source>
        <translation>
            <numerusform>%n had changed meanwhile</numerusform>
            <numerusform>%n had changed meanwhile</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::FindingsList</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message>
        <source>No findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be looked at before the press runs stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands against this edition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::FitLedger</name>
    <message>
        <source>This page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over: %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s)</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
    <message>
        <source>under: %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) on pages not made yet</source>
        <translation>
            <numerusform>%n story on pages not made yet</numerusform>
            <numerusform>%n stories on pages not made yet</numerusform>
        </translation>
    </message>
    <message>
        <source>No story stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::FitTable</name>
    <message>
        <source>The page is not made yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters</source>
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
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>+%n row(s)</source>
        <extracomment>On a block: so many rows over. 超 %n 行</extracomment>
        <translation>
            <numerusform>+%n row</numerusform>
            <numerusform>+%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>−%n row(s)</source>
        <extracomment>On a block: so many rows under. 欠 %n 行</extracomment>
        <translation>
            <numerusform>−%n row</numerusform>
            <numerusform>−%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved room %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::FrameForm</name>
    <message>
        <source>Lines and ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Box around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ornament band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ink of lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corner radius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sides inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line of column rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut-off rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ink of the tint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs over into another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned (degrees)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in the colour of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dotted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wave</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::FurnitureActions</name>
    <message>
        <source>&amp;Nameplate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Staff Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section &amp;Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ornament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;QR Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Advertisement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo&amp;ck the Advertisements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unlock the Advertisements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;how the Advertisements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw it on the page; where reserved room is selected, it stands there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::FurnitureWords</name>
    <message>
        <source>Nameplate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ornament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::GalleyView</name>
    <message>
        <source>Scroll the story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a story on the page or in the pool to read and write it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::HeadsPart</name>
    <message>
        <source>With the day of the Chinese calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the outer edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the Edition Prints…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, date, issue, serial number, publisher, contact, price: they are the same on every page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code and Section of the Page…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::HistoryList</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step is kept here with its time, and can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::ImportReportDialog</name>
    <message>
        <source>Import Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that came in, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Taken in, with %n remark(s)</source>
        <translation>
            <numerusform>Taken in, with %n remark</numerusform>
            <numerusform>Taken in, with %n remarks</numerusform>
        </translation>
    </message>
    <message>
        <source>Stories: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::IndexPart</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stories of the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further Down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::Inspector</name>
    <message>
        <source>%1 × %2 mm
%3 columns of %4 characters, %5 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is selected on the page can be set here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a block to set it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Properties…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is the lead of the page; the styles of the headlines follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of others runs r&amp;ound it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Styles: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved room %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upright, at the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upright, at the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upright, inside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::KeyWords</name>
    <message>
        <source>%1 belongs to the input method, which switches between Chinese and English with it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::KeysDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, pinyin or keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Without Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the &amp;Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to “%2”; assigning takes it from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bold keys depart from the set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::LabelPart</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ornament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::LeadPatternsDialog</name>
    <message>
        <source>Bylines and Datelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By Ann Lee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LINCHUAN, Nov. 26 (Daily) — </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a pattern means of a byline or dateline is set in its character style: its first ( ) group, or all it matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A regular expression: . any character, \d a figure, ( ) the part that is meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of pattern %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character style of pattern %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove pattern %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pattern yet</source>
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
        <source>Page %1 (%2 of %3)</source>
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
    <message>
        <source>Story Pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last steps are not on the disk yet: %1. Nothing is lost while Banxin runs; it tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edition has no pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last steps are not on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If Banxin closes now, they are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If Banxin closes now, the pages that are left are not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Edition…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step is saved as it is done; this says whether the disk has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import Copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add Page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page P&amp;roperties…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Page &amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Page D&amp;own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grid Cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Baselines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block &amp;Edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copyfit on Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;ulers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rulers in Characters and Ro&amp;ws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other copy is being read. Drop these files again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be taken in:</source>
        <translation>
            <numerusform>%n file could not be taken in:</numerusform>
            <numerusform>%n files could not be taken in:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) came into the pool.</source>
        <translation>
            <numerusform>%n story came into the pool.</numerusform>
            <numerusform>%n stories came into the pool.</numerusform>
        </translation>
    </message>
    <message>
        <source>The story %1 is deleted. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) exported to %1.</source>
        <translation>
            <numerusform>%n page exported to %1.</numerusform>
            <numerusform>%n pages exported to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edition has no page whose grid the new one could take. Undo, or make a new edition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 is deleted; its stories are back in the pool. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a story from the pool to the page, or choose one there and press Ctrl+Alt+P.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition &amp;Properties…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edition is being checked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. The file stays as it is; its last good state can be brought back beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edition is being recovered…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no new backup: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write Elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of %1 is nearly full: only a few more steps will find room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write Elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that the window shows is written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history could not be read, so it is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo %1 could not be read, so it is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go On with It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Banxin ended unexpectedly while it opened %1 the last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Without Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at Its Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open as Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page is made up yet, so that what was done last can be undone first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown is the page as it was: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring This Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 was kept of is not there any more; bringing it back makes it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is different from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Is Different from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write in the Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste with &amp;Bold and Italic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All of the Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Emphasis Dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross&amp;head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go On in the Next &amp;Leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go On in the Next Bloc&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hol&amp;d Lines of the Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find and Replace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Story Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold Lines of the Pa&amp;ge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Styles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank %1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As Its &amp;Rank Says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep as Preset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search Commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Two Screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Night Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Panels as They Came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no edition is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the edition is open for looking only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no page is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an export is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is selected on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is the first page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is the last page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head, press, styles and the grid of this page go into it. Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset %1 is there; New Edition offers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a preset %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the Stor&amp;y Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There must be text before and behind the place where a story is split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ph&amp;oto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import and Re&amp;view Copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hot Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy and pictures (*.txt *.md *.html *.htm *.docx *.odt *.rtf *.xml *.json *.jpg *.jpeg *.png *.tif *.tiff *.webp *.psd *.psb *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New versions came in of: %1. The earlier texts are among the versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot Folder: New Copy in It Comes In by Itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy that is put into %1 comes in by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bylines a&amp;nd Datelines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what is pasted…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print Proo&amp;f…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages on office paper, scaled or in sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pr&amp;oof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof is written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) pasted</source>
        <translation>
            <numerusform>%n character pasted</numerusform>
            <numerusform>%n characters pasted</numerusform>
        </translation>
    </message>
    <message>
        <source>House &amp;XML Mappings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing has come in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more (File, Import Report)</source>
        <translation>
            <numerusform>and %n more (File, Import Report)</numerusform>
            <numerusform>and %n more (File, Import Report)</numerusform>
        </translation>
    </message>
    <message>
        <source>Furnit&amp;ure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no advertisement on page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Material of the Advertisement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Material (*.pdf *.jpg *.jpeg *.tif *.tiff *.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other material is being read. Choose this file again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells of the Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens this edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Repor&amp;t…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::MappingsDialog</name>
    <message>
        <source>House XML Mappings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XML that an editorial system writes in its own way is read by the first of these mappings that finds stories in it. NITF, NewsML-G2 and ninjs need none. How to write one is told in docs/house-xml.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mappings that are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mappings (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::MaterialPageDialog</name>
    <message>
        <source>Page of the Material</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n pages. Which one is the advertisement?</source>
        <translation>
            <numerusform>%1 has %n page. Which one is the advertisement?</numerusform>
            <numerusform>%1 has %n pages. Which one is the advertisement?</numerusform>
        </translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 is being drawn…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of the material</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::NewEditionDialog</name>
    <message>
        <source>New Edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;per</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Issue number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page codes, each with its section, with commas between: A01 News, A02 City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;ges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make Edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 mm, %3 columns of %4 characters, %5 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of the New Edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editions (*.banxin)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edition needs a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this alarm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::NumberField</name>
    <message>
        <source>several</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::OfficeProofDialog</name>
    <message>
        <source>Print Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;This page, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;This page</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;All pages (%n)</source>
        <translation>
            <numerusform>&amp;All pages (%n)</numerusform>
            <numerusform>&amp;All pages (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pape&amp;r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long side a&amp;cross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole on one sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At full si&amp;ze, on several sheets that overlap by 10 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preview and Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::OrnamentNames</name>
    <message>
        <source>Bamboo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key fret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lantern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plum blossom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ripples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunrise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swallow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::OrnamentPart</name>
    <message>
        <source>Ornament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated as a band</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::OverrideFields</name>
    <message>
        <source>Styles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Departs from its rank; press to stand as the rank says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Style of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 departs from its rank: as the rank says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by rank: %1</source>
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
    <name>banxin::ui::PageDialog</name>
    <message>
        <source>of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page &amp;code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;yles</source>
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
    <name>banxin::ui::ParagraphStyles</name>
    <message>
        <source>Paragraph Styles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New style, based on the chosen one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename Style</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) and ranks</source>
        <translation>
            <numerusform>%n role or rank</numerusform>
            <numerusform>%n roles and ranks</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is in use: %2. Which style takes its place?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::PhotoActions</name>
    <message>
        <source>&amp;Crop Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fill the Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;Whole Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce&amp;ntre the Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Upright and Unstretched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mirror Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Line Round the Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Round Corners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut Out by &amp;Transparency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Cut-Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption &amp;Below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption at the L&amp;eft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption at the Ri&amp;ght</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption &amp;on the Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Share the Caption of the Photo Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Place Photo in the Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace P&amp;icture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;ke Photo Out of the Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ph&amp;oto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the selected block shows no photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the story has no second photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the selected story has text, but no photo that is not in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.psd *.psb *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has no transparency to cut it out by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Draw What Is Never Cropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut Out by a Pat&amp;h…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut Out by a Rect&amp;angle…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut Out b&amp;y an Ellipse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xchange with the Next Photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::PhotoBadge</name>
    <message>
        <source>%1 ppi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stretched</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::PhotoFields</name>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CMYK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RGB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3, %4, with a profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged: the press will not take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption in the file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit in the file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says nothing of itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which photo of the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In its frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is seen whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %: the photo just fills its frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What of the photo stays in the middle of its frame, whatever becomes of the frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows with caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width stretched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption and credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At its left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At its right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is never cropped, and cut-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw What Stays…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its transparency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By a path…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By a rectangle…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By an ellipse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line round it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints at %1 pixels an inch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints at %1 pixels an inch: a little coarse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints at %1 pixels an inch: too coarse, %2 are the least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays in sight: %1 to %2 % across, %3 to %4 % down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is marked as never to be cropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From column in its block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From row in its block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radius of its corners</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::PhotoFramer</name>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror this photo? What it shows is then the wrong way round: writing, the side of a face, a scene.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretch this photo? What it shows no longer has its own shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click corner after corner, drag one to move it; Backspace takes the last back, Enter cuts the photo out, Esc leaves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag from one corner to the other; Enter cuts the photo out, Esc leaves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag over what no tool may crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag or arrow keys move the photo, + and − scale it, comma and full stop turn it; Enter takes it, Esc leaves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the arrows in its corner to another photo: the two exchange their places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banxin::ui::PhotoLandingWords</name>
    <message numerus="yes">
        <source>%n picture(s) in a block of their own</source>
        <translation>
            <numerusform>%n picture in a block of its own</numerusform>
            <numerusform>%n pictures in a block of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) in the reserved room</source>
        <translation>
            <numerusform>%n picture in the reserved room</numerusform>
            <numerusform>%n pictures in the reserved room</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) beside those of %1</source>
        <translation>
            <numerusform>%n picture beside those of %1</numerusform>
            <numerusform>%n pictures beside those of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) in the text of %1</source>
        <translation>
            <numerusform>%n picture in the text of %1</numerusform>
            <numerusform>%n pictures in the text of %1</numerusform>
        </translation>
    </message>
    <message>
        <source>In place of this photo, with its caption; with Ctrl, beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Material of this advertisement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands on the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was brought in belongs to %1 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo of %1 is another now; its caption stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The advertisement has its material.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::PressForm</name>
    <message>
        <source>Newsprint, PDF/X-4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newsprint, PDF/X-1a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newsprint, 220 % of ink at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newsprint with all marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the press</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As set below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All settings of a press at once; a house adds its own in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pr&amp;ess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output p&amp;rofile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the inks of the press</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they are, with their profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RG&amp;B pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blee&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;gistration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colo&amp;ur bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;lug line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{paper} {date} {page} {section} {issue} {revision} stand for what the page has of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File &amp;names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::Proofing</name>
    <message>
        <source>Soft &amp;Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the page in the colours of the press</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper as on the P&amp;ress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The soft proof shows the paper&apos;s own white and how deep its black is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too Much &amp;Ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks what takes more ink than the press allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cyan Plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Magenta Plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yellow Plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Black Plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All Plates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no edition is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all plates are seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof through %1</source>
        <extracomment>%1: the name of a colour profile</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C %1  M %2  Y %3  K %4</source>
        <extracomment>Per cent of ink on each plate</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  total %2 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::ProposalStrip</name>
    <message>
        <source>Proposals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More Like This</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for make-ups of the page… Esc leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys show a proposal on the page, Enter takes it, M looks for more like it, N for others, Esc leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposal %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would help; a figure key proposes the page so:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::ProposingActions</name>
    <message>
        <source>&amp;Propose the Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows complete make-ups of the page to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals Keep the &amp;Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proposal may move the block, but not widen or narrow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals Keep the &amp;Headline Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proposal leaves the block&apos;s headlines as large as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals May &amp;Leave It Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proposal may send the story back to the pool where there is no room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no edition is open to be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no page is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no story is selected on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposals are shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::QrPart</name>
    <message>
        <source>Address or text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be spoilt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>25 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::RankTable</name>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crosshead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the nameplate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Air above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove &amp;Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the last rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;et</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the rank says nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advertisement mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table head</source>
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
    <name>banxin::ui::ReviewTable</name>
    <message>
        <source>↳ goes on, %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story %1 begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it came: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it comes in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it comes in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::RuleList</name>
    <message>
        <source>Rules of cleaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A rule of cleaning, and how often it changed something</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::Ruler</name>
    <message>
        <source>Ruler across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ruler down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::Section</name>
    <message>
        <source>Folds these fields away, or shows them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (section)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::SeparationsPanel</name>
    <message>
        <source>Separations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;All Plates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the page takes the most ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total –</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total %1 %, over %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most ink on the page is being looked for…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page takes up to %1 % of ink; the press allows %2 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page takes up to %1 % of ink, within the %2 % of the press.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 under the pointer: %2</source>
        <extracomment>%1: the name of a plate, %2: its ink in per cent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ink under the pointer: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::Spelling</name>
    <message>
        <source>No word is like “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Learn “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::StaffPart</name>
    <message>
        <source>Who made the page: a duty and a name on each line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::StatusStrip</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel what runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For looking only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <extracomment>Everything is in the file. 已存 22:14:05</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No edition is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room left on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page full</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
    <message>
        <source>Free %1 rows × %2 cols, %3 characters</source>
        <extracomment>The largest free rectangle, and how much text all that is free holds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free cells of one column and one row: %1
Rows of text without room: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ink under the pointer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::StoryMarksForm</name>
    <message>
        <source>Label and marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>之三</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>③</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code of the story</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::StoryPool</name>
    <message>
        <source>Find a story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unplaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Place on the Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import Copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop copy and pictures here (text, Word, OpenDocument, RTF, HTML, feeds; JPEG, PNG, TIFF), or choose them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::StoryTable</name>
    <message>
        <source>unplaced</source>
        <extracomment>Where a story stands: nowhere yet. 未排</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters of the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of one basic column, about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page where it stands, and how it fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n row(s)</source>
        <translation>
            <numerusform>about %n row</numerusform>
            <numerusform>about %n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>EMBARGO</source>
        <extracomment>A story that its sender holds until a day. 限时稿</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WITHHELD</source>
        <extracomment>A story that its sender does not release yet. 缓发</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KILLED</source>
        <extracomment>A story that its sender took back. 撤稿</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::StyleForm</name>
    <message>
        <source>&amp;Based on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Based on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Departs from the style it is based on; press to follow it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 departs from the base: follow it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Han</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Latin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Han face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of Latin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small capitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size and Ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;eading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tracking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In vertical text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in one cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>justified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>centred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First in&amp;dent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rows of a paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best for the paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ma&amp;rks by house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kaiming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>basic rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GB/T 15834</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strict rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Han on a last line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the cells of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H&amp;yphenation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&amp;nitial, rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial, characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a Headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines at &amp;most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closer down to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrowed down to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller down to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the style&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::StylePage</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete Style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::StylesPanel</name>
    <message>
        <source>Keep as Prese&amp;t…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swatches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New editions can be made from it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::SwatchList</name>
    <message>
        <source>Swatches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New swatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the swatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the swatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever has its ink keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of ink in all: the press takes %2 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K60, C0 M100 Y90 K0, or a spot plate with what stands for it: PANTONE 185 C 80% = C0 M91 Y76 K0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Swatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename Swatch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::TablePart</name>
    <message>
        <source>Cells: paste them from a spreadsheet, or as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every second row on a tint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a File…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::VersionsPanel</name>
    <message>
        <source>%1  %2: page %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, as: before printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembers the page in sight under this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembers the story that is selected under this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells what is different now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the page or story again what it was, as a step that can be undone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::Writer</name>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump Head</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::ui::WritingActions</name>
    <message>
        <source>Beg&amp;in a Line Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the Paragraph T&amp;ogether</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;uby over the Words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underline &amp;Misspelt Latin Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dash ——</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ellipsis ……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Middle Dot ·</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space That Does &amp;Not Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wide Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hyphen &amp;Only at the Line&apos;s End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hyphen That Does Not Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corner &amp;Quotes 「」</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Book Title 《》</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lenticular Brackets 【】</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Square □</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blac&amp;k Square ■</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Triangle △</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black T&amp;riangle ▲</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B&amp;ullet ●</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;ar ★</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degree &amp;Celsius ℃</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Per Mille ‰</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;imes ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special Cha&amp;racters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no text is written in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the edition is open for looking only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is for the text of a story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no words of one paragraph are selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ruby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small text over “%1”; nothing takes it away:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::words::Changes</name>
    <message>
        <source>%1: control characters taken out: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: halves of characters taken out: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: code points that are no characters taken out: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: tabs made into spaces: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: half-width marks made full-width: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: paragraphs that change the writing direction, which now ends with them: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: paragraphs of more than a million characters, cut: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: characters without width taken out: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: doubled spaces made one: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: full-width figures made half-width: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: straight quotes made typographic: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: paragraphs that a column had cut joined: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: lines of the page itself (date, staff) left out: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the last paragraph ends without a mark; the text may be cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a story of more than five million characters, divided: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::words::Details</name>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kicker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper</source>
        <translation>the paper&apos;s name</translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>serialNumber</source>
        <translation>serial number</translation>
    </message>
    <message>
        <source>the nameplate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>style set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed after a failed write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends before its picture does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be decoded whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the JPEG ends before its picture begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the JPEG is shorter than its picture can be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JPEG of a kind that presses do not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its frame changes on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its rows are of another size than it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a TIFF of a kind that is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an ICC profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its table of tags is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither grey nor RGB nor CMYK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no way leads to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a CMYK output profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF/X-1a takes ICC version 2 only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no outlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken CFF table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such face, or not an OpenType font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an OpenType font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no valid units per em</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be subset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture would have more than 400 megapixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a journal that is not ours stands beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row is missing, added or of another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it changed while it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not what was read when it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the history has steps too many or too few</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading it does not end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stand-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pull quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issue number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the steps that were saved last are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table %1 is not as it must be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds something that does not belong to an edition: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved steps in %1 cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bytes of photo %1 are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 does not lead from one edition to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 does not follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>story %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>character style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is none of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is based on this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no name of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not read back as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tracked deletions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page heads and feet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scripts and style sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>embedded objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures on other machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attached notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Word document of 97 to 2003 or another old office file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an archive of another kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an encrypted document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XML of a kind that needs a mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON of another kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the archive cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two parts have the same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the XML is not well-formed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the XML declares entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the JSON is not well-formed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes in a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elements within each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attributes of an element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs too much memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reader broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reader tried what it may not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reader gave no usable answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reader does not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the part %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the part %1 cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other versions of the same text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a kind that is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its sender does not release it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two parts share their bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it finds no item in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advertisement mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it says nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its text is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the staff line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the advertisement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the section label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ornament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advertisement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its data are broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its colour profile is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its colour profile is for another kind of colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PSD ends before its picture begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PSD of a kind that is not read: grey, RGB and CMYK of 8 or 16 bits are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PSD holds layers only; save it with maximised compatibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PSD&apos;s composite is packed in a way that is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the WebP ends before its picture begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a WebP that moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PDF cannot be opened: it is broken, empty or locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PDF&apos;s first page has no size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PDF&apos;s first page cannot be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its data are broken: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JPEG of %1 components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 px a side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its modules are not those of its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something is printed on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody not yet named</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::words::Faults</name>
    <message>
        <source>%1: there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is a folder, not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is no ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file cannot be read (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file cannot be written (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is a file of this name already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file has %2 bytes, more than the %3 that are allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is no Banxin edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this file belongs to another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this edition was made by a newer Banxin (format %2; this one reads up to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the edition is damaged (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the edition is open elsewhere (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the edition can be read but not changed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the text is in no encoding that Banxin knows (byte %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is not a text file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the picture is damaged (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the picture is too large (%2; at most %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the colour profile cannot be used (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the font cannot be read (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the PDF did not stand the check after writing (%2); the old file, if any, is untouched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the case cannot be read (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The font %1 is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The font %1 may not be embedded in a PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset named %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset %1 cannot be used (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the value “%2” cannot be used (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns are %1 mm wider than the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows are %1 mm higher than the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page %1 in the edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no story %1 in the edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no block %1 in the edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no photo %1 in the edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a page %1 already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place %1 is not on page %2 (it has %3 columns and rows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A block of %1 is larger than page %2 (it has %3 columns and rows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block %1 is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The story %1 stands on page %2 already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The QR code of %1 has %2 bytes: too many for a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Refused for the press: %n error(s) stand against it</source>
        <translation>
            <numerusform>Refused for the press: %n error stands against it</numerusform>
            <numerusform>Refused for the press: %n errors stand against it</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something failed that should not (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: on a %2 drive an edition cannot be kept safe; copy it to a drive of this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the edition cannot be recovered (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no sound backup of this edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no version %1 in the edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file was changed while it was read; try again when it is finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is %2, which is not read here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the document is damaged (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is too much in the document: %2; at most %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the mapping cannot be used (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files cannot be read: the program %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: reading the file was given up (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is no picture that is read here: JPEG, PNG, TIFF, WebP, PSD and PDF are</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::words::Findings</name>
    <message numerus="yes">
        <source>%1 is %n row(s) too long (%3 characters)</source>
        <translation>
            <numerusform>%1 is %n row too long (%3 characters)</numerusform>
            <numerusform>%1 is %n rows too long (%3 characters)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 leaves %n row(s) free</source>
        <translation>
            <numerusform>%1 leaves %n row free</numerusform>
            <numerusform>%1 leaves %n rows free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the %2 is %n character(s) too long</source>
        <translation>
            <numerusform>%1: the %2 is %n character too long</numerusform>
            <numerusform>%1: the %2 is %n characters too long</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the %2 does not fit into its block</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: the caption is %n row(s) too long</source>
        <translation>
            <numerusform>%1: the caption is %n row too long</numerusform>
            <numerusform>%1: the caption is %n rows too long</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stands on no page (%2 characters)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 cover each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands outside the type area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The font %1 is not installed; %2 stands in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font has the character %1 (%2) in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The character %1 (%2) is set in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the line “%2” is too tight or too loose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the photo is not there yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the photo has %2 ppi; %3 are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo %1 is damaged (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo %1 has no colour profile; it is taken for sRGB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the photo has no caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the photo has no credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a module of the QR code is %2 mm; at least 0.4 mm are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ink comes to %1 per cent; the limit is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n byte(s) could not be read and are shown as �</source>
        <translation>
            <numerusform>%1: %n byte could not be read and is shown as �</numerusform>
            <numerusform>%1: %n bytes could not be read and are shown as �</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the last line “%2” is too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the subhead “%2” is cut off from its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the initial “%2” has no room for its size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a break leaves a leg empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room is still reserved for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the crop cuts what is to be kept of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The advertisement of %1 has no material yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The advertisement of %1 is %2, its room %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The advertisement of %1 cannot go to press: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of %1 pt is thinner than %2 pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ink comes to %1 per cent, near the limit of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo %1 is RGB, which the press standard forbids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The licence of the font %1 forbids embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo %1 is transparent, which the press standard forbids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the index but on no page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table “%1” is %2 characters too wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must not be printed before %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was withdrawn by its sender: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The QR code “%1” cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: left out: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the picture %2 was left out (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: read as %2, but it may be %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: KILLED by its sender: it must not be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: EMBARGO: not to be printed before %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: WITHHELD by its sender: not released for print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing or cut short in the furniture of the page: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: reversed text of %3 pt fills in; at least 8 pt are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: text has a contrast of only %2 : 1 on its ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the photo %2 stands on page %3 too</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::words::InkWords</name>
    <message>
        <source>The press has no plates for RGB. Give C, M, Y and K in per cent, or a spot plate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ink is written K60, C0 M100 Y90 K0, or PANTONE 185 C 80% = C0 M91 Y76 K0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ink goes from 0 to 100 per cent, with at most one decimal.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::words::Losses</name>
    <message>
        <source>Settings are lost (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings are as they were earlier (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 is as it was earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The story %1 is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The story %1 is as it was earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo %1 is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo %1 is as it was earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps so far can no longer be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps since the backup can only be undone as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The versions that were kept are lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The versions that were kept since the backup are lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits from number %1 on may be lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::words::Obstacles</name>
    <message>
        <source>There is nothing to make a page of: no story stands on it that may move, and the pool is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not fit the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 stand over each other and must both stay; unlock one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is locked where it does not fill its room exactly (columns: %2, rows: %3); unlock it or change its depth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is locked leaves no page that can be cut straight through; unlock a block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fits the page in no width: cut it, or let it run on to another page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stories leave %1 rows of a column white even at their largest: add a story or a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No whole page was found in this time; look for longer, or unlock a block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quality %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>white %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lead at the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lead not at the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no headlines side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>headlines side by side: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines right across: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight off the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows left at the foot: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stories left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fixed block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stories need %1 rows of a column more than there are: leave out %2, or cut about %3 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 rows too long over %3 columns: cut about %4 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leaves %2 rows white over %3 columns: enlarge the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leaves %2 rows white over %3 columns: about %4 characters more would fill them, or a larger photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 by %n character(s)</source>
        <extracomment>a story, and how much of it is cut</extracomment>
        <translation>
            <numerusform>%1 by %n character</numerusform>
            <numerusform>%1 by %n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the last sentences: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge the photo of %1, or crop it further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than the page has room for: crop it, or place it on another page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::words::QuantityWords</name>
    <message>
        <source>ch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‰</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plain number stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns stand here: 3, 3 cols, +1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows stand here: 12, 12 rows, +2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A percentage stands here: 85 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A length stands here: 12 mm, 9 pt, 13 Q, 3 cols + 2 ch, +2 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not understood. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no unit that is known here. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a wrong unit here. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number is wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no whole number of columns: %1 are %2 characters, %3 are %4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::words::Severities</name>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::words::Slugs</name>
    <message>
        <source>revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sheet %1 of %2</source>
        <extracomment>of the sheets that make one page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof, not for the press</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>banxin::words::Steps</name>
    <message>
        <source>Another change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import photo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit text of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place %1 on page %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a block on page %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize a block on page %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the block of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a block on page %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 off page %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a block of page %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the edition&apos;s particulars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the press settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the styles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back %2 from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover from a damaged file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserve room for %1 on page %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace %1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give %1 rank %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split %2 off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge %2 into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a proposal for page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the lines of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release the lines of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place photo %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change photo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace photo %1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place furniture on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change furniture of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in a new version of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let %1 go to press in spite of its findings</source>
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
    <message>
        <source>Open a desk of its own, even if one is open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
