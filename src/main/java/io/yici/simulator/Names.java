package io.yici.simulator;

/** Names for made-up people. */
final class Names {

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final String MEN = "伟强磊军洋勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢亮松柏岩峰川舟远航";
    private static final String WOMEN = "芳娜敏静丽娟艳霞燕玲丹萍红玉兰英梅莉婷雪慧欣琳琪瑶佳怡宁悦岚云月荷竹菊兰清晴雯";
    private static final String SECOND = "子文志建国海晓小雨思嘉天永春秋书知若以景如安乐可";

    private Names() {}

    static String surname(int chance) {
        return pick(SURNAMES, chance);
    }

    static String given(int chance, boolean male) {
        String last = pick(male ? MEN : WOMEN, chance);
        return chance / 64 % 3 == 0 ? last : pick(SECOND, chance / 256) + last;
    }

    private static String pick(String from, int chance) {
        return String.valueOf(from.charAt(chance % from.length()));
    }
}
