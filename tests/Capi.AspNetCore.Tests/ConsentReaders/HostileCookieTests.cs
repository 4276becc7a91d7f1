using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Capi.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.AspNetCore.Tests.ConsentReaders;

/// <summary>Cookies that no platform writes: no request fails, none is granted, and none costs much.</summary>
public sealed class HostileCookieTests
{
    private const int HugeLength = 64 * 1024;

    // Decoded text, parsed text and evidence of the longest cookie, several times over.
    private const long MaxAllocatedBytes = 3 * 1024 * 1024;

    private static readonly string[] Names =
        ["CookieConsent", "OptanonConsent", "euconsent-v2", "eupubconsent-v2", "addtl_consent", "OTAdditionalConsentString", "OTGPPConsent", "usprivacy", "consent_mode", "answer", "_fbc", "_fbp", "_fbi"];

    private static readonly string[] Patterns =
        ["A", "%", "%2", "%25", "%C3%28", "%00", "{", "[", "'", "\"", "&", "=", "~", ".", "C0004:1,", "%2C", "DB", "marketing:true,", "%7B%22", "1YNN", "\\", "+", "a=b&"];

    [Fact]
    public async Task Huge_cookies_neither_fail_nor_grant_and_allocate_little()
    {
        await using var app = await StartAsync();

        foreach (var name in Names)
        {
            foreach (var pattern in Patterns)
            {
                var value = string.Concat(Enumerable.Repeat(pattern, HugeLength / pattern.Length));
                using var response = await app.VisitAsync("/?fbclid=x", ("Cookie", $"{name}={value}"));
                Assert.True(response.IsSuccessStatusCode, $"{name}={pattern}…");
                Assert.False(app.Context.Consent.AllowsSending, $"{name}={pattern}…");
                Assert.InRange(app.Context.ConsentEvidence!.Length, 1, 4096);
                Assert.True(_allocated < MaxAllocatedBytes, string.Create(CultureInfo.InvariantCulture, $"{name}={pattern}… allocated {_allocated} bytes"));
            }
        }
    }

    [Fact]
    public async Task Many_cookies_with_one_name_do_not_add_up()
    {
        await using var app = await StartAsync();

        await app.VisitAsync("/", ("Cookie", string.Join("; ", Enumerable.Repeat("xCookieConsent=1; CookieConsentx=-1", 2000))));

        Assert.Equal("no evidence", app.Context.ConsentEvidence);
        Assert.True(_allocated < MaxAllocatedBytes);
    }

    [Theory]
    [InlineData("answeranswer=yes")]
    [InlineData("answer answer=yes")]
    [InlineData("xanswer; answerx; answeranswer=yes")]
    [InlineData("answer-answer=yes; other=1")]
    public async Task A_name_that_ends_like_another_is_another_cookie(string cookie)
    {
        await using var app = await StartAsync();

        await app.VisitAsync("/", ("Cookie", cookie));

        Assert.False(app.Context.Consent.AllowsSending);
    }

    [Theory]
    [InlineData("answer=yes")]
    [InlineData(" answer=yes ;x")]
    [InlineData("answeranswer=no;answer=yes")]
    [InlineData("answer; answer=yes")]
    public async Task A_cookie_is_found_after_names_that_contain_its_name(string cookie)
    {
        await using var app = await StartAsync();

        await app.VisitAsync("/", ("Cookie", cookie));

        Assert.True(app.Context.Consent.AllowsSending);
    }

    // Bytes that HttpClient refuses to send.
    [Theory]
    [InlineData("CookieConsent=\u00c3\u0028; answer=\u00ff")]
    [InlineData("OptanonConsent=groups=C0004:1\u0080\u0000x")]
    [InlineData("euconsent-v2=\u00e2\u0080\u00a8")]
    [InlineData("answer=y\u0435s")]
    [InlineData("=; ;; ;=;answer; CookieConsent; answer =yes")]
    public async Task Bad_encodings_grant_nothing(string cookie)
    {
        await using var app = await StartAsync();

        var status = await SendRawAsync(app, cookie);

        Assert.True(status is 200 or 400, status.ToString(CultureInfo.InvariantCulture));
        Assert.False(app.Context.Consent.AllowsSending);
    }

    private long _allocated;

    private Task<TestApp> StartAsync() => TestApp.StartAsync(
        static options => options.ConsentReaders.Add(MetaConsentReaders.GoogleConsentMode("consent_mode")),
        app => app.Use((http, next) =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = http.GetMetaContext();
            _allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            return next(http);
        }),
        static services => services.Configure<KestrelServerOptions>(static kestrel =>
        {
            kestrel.Limits.MaxRequestHeadersTotalSize = 256 * 1024;
            kestrel.Limits.MaxRequestBufferSize = 512 * 1024;
        }));

    private static async Task<int> SendRawAsync(TestApp app, string cookie)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, app.Address.Port);
        await using var stream = client.GetStream();
        var request = $"GET / HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var line = await reader.ReadLineAsync();
        await reader.ReadToEndAsync();
        return int.Parse(line!.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
