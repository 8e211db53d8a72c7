"""Words of a web page that tell of the page: labels, buttons, notices of the site, the names of its containers."""

import re

# At the head of a short block. Words that sentences open with too (访问, 推荐, 审核) need the rest of the label.
_LABEL = re.compile(
    r"^[\s【\[（(■●·*>＞|]*(?:"
    r"责任?\s*编辑|责\s*编[：:]|责任编审|(?:编辑|校对|审核|初审|复审|终审|审签|监制|签发|编审)\s*[：:]"
    # A line of names alone is the author's, which the article wants.
    r"|(?:作者|撰稿)\s*[：:](?![\u4e00-\u9fff·\s、]{2,30}$)"
    r"|打\s*印(?:本|此|文|预|页|[】\]\s|]|$)|关\s*闭(?:窗|本|[】\]\s]|$)|字\s*[体号]|大\s*中\s*小|放大字体"
    r"|分享(?:到|至|本|此|给|[：:\s]|$)|(?:新华|人民|新浪|腾讯)微博|转发"
    r"|相关(?:链接|新闻|报道|阅读|稿件|文章|专题|信息|资讯|推荐|评论|解读|板块|股票|公司)(?:[：:\s】\]>]|$)"
    r"|延伸阅读|(?:推荐|热点|热门|精彩|图片|今日|频道)(?:阅读|新闻|文章|推荐|专题|评论|标签|图片|排行)|热门|猜你喜欢|往期"
    r"|[上下]\s*一\s*[篇条页图张]|第[一1]页|尾页|返回(?:顶|首|列|上|主|$)|收藏(?:本|此|夹|[】\]\s]|$)|回到顶部|全文浏览"
    r"|评论[（(：:\s]|评论$|网友(?:评论|跟帖)|(?:发表|查看)评论|我来说|我要(?:评|纠|投|咨询|分享|留言)"
    r"|登录(?:$|\s|后)|注册(?:$|\s|用户)|浏览(?:次数|量|数|人数|[：:])|点击(?:次数|数|率|量|查看|进入|下载|图片|[：:])"
    r"|访问(?:量|次数|人数|统计)|阅读(?:次数|量|数|[：:])|扫一?扫|扫描(?:上|下)?方?二维码|长按|微信(?:扫|公众|搜)"
    r"|关注(?:我们|公众|微信)|预览时标签|我要纠错|页面纠错|纠错|版权(?:所有|声明)|免责|(?:特别)?声明[：:]"
    r"|主\s*办(?:单位)?[：:]|承\s*办(?:单位)?[：:]|网站(?:标识|声明|地图|首页|导航)|联系我们|京?ICP|Copyright|©"
    r"|当前位置|您?(?:现在|所在)?的?位置\s*[：:]|首\s*页(?:$|[\s|>＞·»])|(?:信息|文章|稿件)?来\s*源\s*[：:]|稿源[：:]"
    r"|(?:发布|发表|更新)(?:时间|日期)|关键[词字][：:]|标\s*签[：:]|[（(]?原标题|中国政府网\s*www|中央政府门户网站"
    r"|进入(?:专题|论坛|吧)|更多\s*[>＞》»]|本文(?:来源|来自|转自|导航)|语音(?:播报|朗读)|视频(?:加载|[：:])"
    r")",
    re.IGNORECASE,
)
# 1 2 3 下一页
_PAGER = re.compile(r"^[\s|<>＜＞«»\d.…\[\]]*(?:首\s*页|[上下]\s*一\s*[页篇]|最后一页|尾\s*页)")
_SHORT = 60
# Notices of a site about itself, at any place of a block.
NOTICE = re.compile(
    r"免责声明|版权所有|(?:未经|不得|禁止|请勿).{0,20}(?:转载|摘编|镜像)|本(?:网|站|网站).{0,30}(?:转载|版权|不承担|观点)"
    r"|不代表本|(?:赞同其|仅代表作者).{0,6}观点|建议使用.{0,20}浏览|技术支持[：:]|不良信息举报(?:电话|邮箱|热线|[：:]|$)"
    r"|法律顾问[：:]|增值电信|网安备"
)
# The names that authors of pages give to containers of what is not the article.
ASIDE = re.compile(
    r"\b(?:comment|foot(?!note)|copyright|nav|menu|breadcrumb|related|relevant|share|sidebar|editor(?![-_]content)|quote"
    r"|hot|rank|pagination|pager|page_?nav|toolbar)\w*\b|xg-link|<title>|<option>"
)
# A link that leads from a teaser to its article.
TEASER = re.compile(r"(?:详细|全文|更多|详情|实录|回放|内容|阅读)[^\u4e00-\u9fff]{0,3}(?:>>|＞＞|»|》|】|\])\s*$")
# The names that content systems of Chinese sites give to the container of an article's text: TRS, 开普云 (UCAP),
# Founder's newspapers (ozoom), WeChat (js_content), portals, and names that speak for themselves.
CONTENT = re.compile(
    r"(?<![\w-])(?:trs_(?:editor|uediteditor|paper_default)|ucap-?content|js_content|ozoom|zoom(?:con)?|artibody|endtext"
    r"|rwb_zw|cnt-main-article-qq|(?:art|article|news|detail|info|text|main)[-_]?(?:content|body|text|con|txt)"
    r"|articontent|print_?content|pages_content|con_?text|content_?text|txt_?con|p-detail|view_?content|xxgk_?content)"
    r"(?![\w-])"
)


def is_label(text: str) -> bool:
    """Whether a block is a short line about the page: a button, a credit of its editors, a row of page numbers."""
    return len(text) < _SHORT and bool(_LABEL.match(text) or _PAGER.match(text))
