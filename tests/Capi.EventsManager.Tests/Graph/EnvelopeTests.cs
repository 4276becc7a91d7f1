using System.Net;
using System.Text;

namespace Capi.EventsManager.Tests.Graph;

public class EnvelopeTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":{}}""")]
    [InlineData("""{"data":"[]"}""")]
    [InlineData("""{"data":"{}"}""")]
    [InlineData("""{"data":"7"}""")]
    [InlineData("""{"data":"[}"}""")]
    [InlineData("""{"data":[],"data":[]}""")]
    [InlineData("\ufeff{}")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":[7]}""")]
    [InlineData("""{"data":[null]}""")]
    public async Task An_envelope_without_events_is_rejected_and_blames_data(string body)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendBodyAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(100, response.Error.GetProperty("code").GetInt32());
        Assert.StartsWith("data", response.BlamedField, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compressed_body_is_rejected_with_the_reason()
    {
        await using var server = await TestServer.StartAsync();
        using var content = new ByteArrayContent([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
        content.Headers.ContentEncoding.Add("gzip");

        var response = await server.SendContentAsync(content);

        Assert.Contains("Send the JSON without Content-Encoding", response.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replaced_HTTP_method_is_accepted_with_a_warning()
    {
        await using var server = await TestServer.StartAsync();
        var body = $$"""{"data":[{{server.CreatePurchase().ToJsonString()}}]}""";

        var response = await server.SendContentAsync(new StringContent(body), TestServer.EventsPath + "?method=post");

        Assert.Contains("Omit it", Assert.Single(response.Messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("<html></html>")]
    [InlineData("""{"data":[],}""")]
    [InlineData("""{"data":["\ud800"]}""")]
    [InlineData("""{"\udc00":1,"data":[]}""")]
    [InlineData("\ufeff")]
    [InlineData("\ufeff\ufeff{}")]
    [InlineData("""{"data":["\ud800"],"data":[]}""")]
    public async Task A_malformed_body_gets_the_error_envelope(string body)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendBodyAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal("Malformed body", response.Error.GetProperty("error_user_title").GetString());
    }

    // EVENT stands for a valid event.
    [Theory]
    [InlineData("\ufeff{\"data\":[EVENT]}", "byte order mark")]
    [InlineData("""{"data":"TEXT"}""", "data is text")]
    [InlineData("""{"data":[],"data":[EVENT]}""", "data is there more than once")]
    [InlineData("""{"data":[EVENT],"d\u0061ta":[EVENT]}""", "data is there more than once")]
    [InlineData("""{"partner_agent":"a","data":[EVENT],"partner_agent":"b"}""", "partner_agent is there more than once")]
    public async Task A_body_that_Meta_is_not_known_to_refuse_is_accepted_with_a_warning(string body, string warning)
    {
        await using var server = await TestServer.StartAsync();
        var received = server.CreatePurchase().ToJsonString();
        body = body.Replace("EVENT", received, StringComparison.Ordinal).Replace("TEXT", $"[{received}]".Replace("\"", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal);

        var response = await server.SendBodyAsync(body);

        Assert.True(response.IsAccepted, response.Body);
        Assert.Contains(warning, Assert.Single(response.Messages), StringComparison.Ordinal);
        Assert.Equal("order-1", Assert.Single(server.Manager.Events).EventId);
    }

    [Theory]
    [InlineData("jane@canary.example", SampleHashes.A, true)]
    [InlineData(SampleHashes.A, "jane@canary.example", false)]
    public async Task The_last_of_repeated_members_counts_and_no_other_is_kept(string first, string last, bool isAccepted)
    {
        await using var server = await TestServer.StartAsync();
        var body = $$"""{"data":[{{server.CreatePurchase().ToJsonString()}}]}""".Replace($"\"em\":\"{SampleHashes.A}\"", $"\"em\":\"{first}\",\"em\":\"{last}\"", StringComparison.Ordinal);

        var response = await server.SendBodyAsync(body);

        Assert.Equal(isAccepted, response.IsAccepted);
        Assert.DoesNotContain("canary", response.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", await server.Client.GetStringAsync("/events/1"), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", server.Manager.Requests[0].Body ?? "", StringComparison.Ordinal);
        if (isAccepted)
            Assert.StartsWith("data[0].user_data.em is there more than once", Assert.Single(response.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_UTF8_is_malformed()
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendBytesAsync([.. "{\"data\":[\""u8, 0xC3, 0x28, .. "\"]}"u8]);

        Assert.Equal("Malformed body", response.Error.GetProperty("error_user_title").GetString());
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    [InlineData(100_000, false)]
    public async Task JSON_is_read_to_a_depth_of_32(int lists, bool isRead)
    {
        await using var server = await TestServer.StartAsync();
        var deep = new string('[', lists) + new string(']', lists);

        // The value is nested in three levels (object, array, object), followed by the arrays.
        var response = await server.SendBodyAsync($$"""{"data":[{"deep":{{deep}}}]}""");

        Assert.Equal(isRead ? "Required parameter missing" : "Malformed body", response.Error.GetProperty("error_user_title").GetString());
    }

    [Fact]
    public async Task A_batch_of_1000_events_is_accepted_and_1001_are_rejected()
    {
        await using var server = await TestServer.StartAsync();

        var rejected = await server.SendAsync([.. Enumerable.Range(0, 1_001).Select(number => server.CreatePurchase($"{number}"))]);
        var accepted = await server.SendAsync([.. Enumerable.Range(0, 1_000).Select(number => server.CreatePurchase($"{number}"))]);

        Assert.Equal("data", rejected.BlamedField);
        Assert.Equal(1_000, accepted.Json.GetProperty("events_received").GetInt32());
        Assert.Equal(1_000, server.Manager.Events.Count);
    }

    [Theory]
    [InlineData("/v27.0/abc/events")]
    [InlineData("/v26/123/events")]
    [InlineData("/26.0/123/events")]
    [InlineData("/v26.x/123/events")]
    [InlineData("/v27.0/123456789012345678901/events")]
    [InlineData("/v27.0/123/leads")]
    public async Task An_unknown_path_gets_the_unknown_object_subcode(string path)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendContentAsync(new StringContent("{}", Encoding.UTF8, "application/json"), path);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(33, response.Subcode);
    }

    [Fact]
    public async Task A_form_with_data_as_JSON_text_is_an_envelope_too()
    {
        await using var server = await TestServer.StartAsync();
        var form = new FormUrlEncodedContent([new("data", $"[{server.CreatePurchase().ToJsonString()}]"), new("test_event_code", "TEST1"), new("access_token", "s3cret")]);

        var response = await server.SendContentAsync(form, token: null);

        Assert.True(response.IsAccepted, response.Body);
        Assert.Contains("TEST1", server.Manager.Requests[0].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", server.Manager.Requests[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}]")]
    [InlineData("[],\"access_token\":\"x\"")]
    public async Task A_form_whose_data_is_not_a_single_JSON_value_is_malformed(string data)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendContentAsync(new FormUrlEncodedContent([new("data", data)]));

        Assert.Equal("Malformed body", response.Error.GetProperty("error_user_title").GetString());
    }

    [Theory]
    [InlineData("{\"data\":[{\"event_name\":\"Lead\"}]}", "Send Content-Type: application/json.")]
    [InlineData(" [{}]", "Send Content-Type: application/json.")]
    [InlineData("access_token=x", "must have a field data")]
    [InlineData("", "must have a field data")]
    public async Task A_form_without_data_is_rejected_with_what_to_do(string body, string expected)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendBytesAsync(Encoding.UTF8.GetBytes(body), "application/x-www-form-urlencoded");

        Assert.Contains(expected, response.Error.GetProperty("error_user_msg").GetString(), StringComparison.Ordinal);
        Assert.Equal("data", response.BlamedField);
    }

    [Fact]
    public async Task A_multipart_form_is_read_and_a_broken_one_rejected()
    {
        await using var server = await TestServer.StartAsync();
        var form = new MultipartFormDataContent { { new StringContent($"[{server.CreatePurchase().ToJsonString()}]"), "data" } };

        var whole = await server.SendContentAsync(form);
        var broken = await server.SendBytesAsync("--x\r\nnothing"u8.ToArray(), "multipart/form-data; boundary=x");
        var unbounded = await server.SendBytesAsync("x"u8.ToArray(), "multipart/form-data");

        Assert.True(whole.IsAccepted, whole.Body);
        Assert.Equal(HttpStatusCode.BadRequest, broken.Status);
        Assert.Equal(HttpStatusCode.BadRequest, unbounded.Status);
    }

    [Fact]
    public async Task The_error_envelope_has_every_field_of_Metas_envelope()
    {
        await using var server = await TestServer.StartAsync();

        var error = (await server.SendAsync(server.CreatePurchase().With("user_data", "{}"))).Error;

        Assert.Equal("Invalid parameter", error.GetProperty("message").GetString());
        Assert.Equal("OAuthException", error.GetProperty("type").GetString());
        Assert.Equal(100, error.GetProperty("code").GetInt32());
        Assert.False(error.GetProperty("is_transient").GetBoolean());
        Assert.NotEqual("", error.GetProperty("error_user_title").GetString());
        Assert.NotEqual("", error.GetProperty("error_user_msg").GetString());
        Assert.NotEqual("", error.GetProperty("fbtrace_id").GetString());
    }
}
