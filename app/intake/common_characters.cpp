#include "intake/common_characters.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace banxin::intake {

namespace {

// By their frequency in newspapers; order does not matter here.
constexpr std::u16string_view simplified =
    u"的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法"
    u"所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政"
    u"四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最"
    u"立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根"
    u"论运农指几九区强放决西被做必战先回则任取据处市报记务委书记席议院长安乡村县省镇办责六七八百千万亿元北京东海江南河";
constexpr std::u16string_view traditional =
    u"這為個國時來們於對會發動過說產種後學經進著電裡現實兩體機當點從業應開還義間樣與關線內數麼質氣變條沒結解問無係軍題黨"
    u"員總設長頭資邊級圖統較將組見計別論運農幾區強決幹戰則據處報記務書議院鄉縣鎮辦責萬億東灣台港民眾黨";

std::u16string sorted()
{
    std::u16string all{simplified};
    all += traditional;
    std::sort(all.begin(), all.end());
    return all;
}

}

bool isCommonHan(std::int32_t character)
{
    static const std::u16string all = sorted();
    return character < 0x10000 && std::binary_search(all.begin(), all.end(), static_cast<char16_t>(character));
}

}
