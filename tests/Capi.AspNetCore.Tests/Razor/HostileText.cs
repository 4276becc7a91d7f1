namespace Capi.AspNetCore.Tests.Razor;

/// <summary>Texts that break out of a script, a string or an attribute if they are written as they are.</summary>
internal static class HostileText
{
    public static readonly string[] All =
    [
        "</script><script>window.broken=1</script>",
        "</SCRIPT ><img src=x onerror=window.broken=1>",
        "<!--<script>",
        "<!-- --!> --> <![CDATA[ ]]>",
        "</noscript><img src=x onerror=window.broken=1>",
        "\"><script>window.broken=1</script>",
        "' onload='window.broken=1",
        "\\\"});window.broken=1;//",
        "\\u003c/script\\u003e \\' \\` ${window.broken=1} {{7*7}}",
        "a\u2028b\u2029c\u0085d\ufeffe",
        "&lt;/script&gt; &quot; &#39; &amp;amp;",
        "\r\n\t\0\u0001\u007f",
        "\ud83d\ude00 \ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 \u202Eabc \uE000\uFFFF",
        "İıß ﬀ Ǆ e\u0301",
        "%3C/script%3E + %00 %E0%A4%A",
        "javascript:window.broken=1",
    ];
}
