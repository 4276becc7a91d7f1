using System.Text;
using Capi.Delivery.Responses;

namespace Capi.Runtime.Tests.Delivery.Responses;

public class ResponseClassifierTests
{
    [Theory]
    [InlineData(200, """{"events_received":3}""", "Delivered")]
    [InlineData(200, "\uFEFF{\"events_received\":3}", "Delivered")]
    [InlineData(200, """{"events_received":3,"events_received":3.5}""", "Ambiguous")]
    [InlineData(200, """{"error":{"code":190}}""", "AuthenticationFailed")]
    [InlineData(200, """{"error":{"code":4711},"events_received":3}""", "Ambiguous")]
    [InlineData(200, """{"error":"x","events_received":1}""", "Ambiguous")]
    [InlineData(200, """{"error":false,"events_received":1}""", "Ambiguous")]
    [InlineData(200, """{"error":[],"events_received":1}""", "Ambiguous")]
    [InlineData(200, """{"error":{"code":190},"error":null,"events_received":1}""", "AuthenticationFailed")]
    [InlineData(200, """{"error":null,"events_received":1}""", "Delivered")]
    [InlineData(200, """{"no_error":"x","events_received":1}""", "Delivered")]
    [InlineData(302, "", "ConfigurationInvalid")]
    [InlineData(400, """{"error":{"code":1}}""", "Transient")]
    [InlineData(400, """{"error":{"code":1,"error_subcode":99}}""", "Transient")]
    [InlineData(500, """{"error":{"code":1,"error_subcode":99}}""", "Transient")]
    [InlineData(400, """{"error":{"code":2635}}""", "ConfigurationInvalid")]
    [InlineData(400, """{"error":{"code":2634}}""", "RejectedUnknown")]
    [InlineData(400, """{"error":{"code":2655}}""", "ConfigurationInvalid")]
    [InlineData(400, """{"error":{"code":21009}}""", "Transient")]
    [InlineData(400, """{"error":{"code":21010}}""", "RejectedUnknown")]
    [InlineData(200, """{"error":{"code":100}}""", "Rejected")]
    [InlineData(200, """{"error":{"code":4}}""", "Throttled")]
    [InlineData(200, """{"error":{"code":4711}}""", "RejectedUnknown")]
    [InlineData(200, """{"events_received":3,"error":{"code":100}}""", "Ambiguous")]
    [InlineData(200, """{"events_received":"1000"}""", "Delivered")]
    [InlineData(200, """{"events_received":"1 000"}""", "Ambiguous")]
    [InlineData(200, """{"events_received":" 3"}""", "Delivered")]
    [InlineData(200, """{"events_received":3.0}""", "Delivered")]
    [InlineData(200, """{"events_received":"3.0"}""", "Delivered")]
    [InlineData(200, """{"events_received":1e3}""", "Delivered")]
    [InlineData(200, """{"events_received":99999999999999999999}""", "Delivered")]
    [InlineData(200, """{"events_received":3,}""", "Delivered")]
    [InlineData(200, """{/* a proxy */"events_received":3}""", "Delivered")]
    [InlineData(200, """{"messages":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["w"]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]],"events_received":3}""", "Delivered")]
    [InlineData(200, """{"EVENTS_RECEIVED":3}""", "Ambiguous")]
    [InlineData(200, """{"events_received":-3}""", "Ambiguous")]
    [InlineData(200, """{"events_received":3.5}""", "Ambiguous")]
    [InlineData(200, """{"events_received":1e999}""", "Ambiguous")]
    [InlineData(200, """{"events_received":NaN}""", "Ambiguous")]
    [InlineData(200, """{"events_received":"NaN"}""", "Ambiguous")]
    [InlineData(200, """{"events_received":"3,0"}""", "Ambiguous")]
    [InlineData(200, """{"events_received":true}""", "Ambiguous")]
    [InlineData(200, """{"events_received":[3]}""", "Ambiguous")]
    [InlineData(200, """{"events_received":{"count":3}}""", "Ambiguous")]
    [InlineData(200, """{"messages":[],"fbtrace_id":"AbC"}""", "Ambiguous")]
    [InlineData(200, """{"success":true}""", "Ambiguous")]
    [InlineData(206, """{"events_received":3}""", "Delivered")]
    [InlineData(304, "", "ConfigurationInvalid")]
    [InlineData(101, "", "Refused")]
    [InlineData(999, "", "Transient")]
    [InlineData(200, """{"events_received":3} and more""", "Ambiguous")]
    [InlineData(200, """{"events_received":3""", "Ambiguous")]
    [InlineData(200, """{"events_received":3,"messages":["cut""", "Delivered")]
    [InlineData(200, """{"data":{"events_received":3}}""", "Ambiguous")]
    [InlineData(200, """[{"events_received":3}]""", "Ambiguous")]
    [InlineData(400, """{"error":{"code":"190"}}""", "AuthenticationFailed")]
    [InlineData(400, """{"error":{"message":"x","error_data":{"code":4},"code":100}}""", "Rejected")]
    [InlineData(400, """{"error":{"code":-3}}""", "Transient")]
    [InlineData(400, """{"error":{"code":5000}}""", "Transient")]
    [InlineData(400, """{"error":{"code":4}}""", "Throttled")]
    [InlineData(400, """{"error":{"code":80004,"is_transient":true}}""", "Throttled")]
    [InlineData(400, """{"error":{"code":80015}}""", "RejectedUnknown")]
    [InlineData(400, """{"error":{"code":613,"error_subcode":1487742}}""", "Throttled")]
    [InlineData(400, """{"error":{"code":368}}""", "Blocked")]
    [InlineData(400, """{"error":{"code":102}}""", "AuthenticationFailed")]
    [InlineData(400, """{"error":{"code":190,"error_subcode":463}}""", "AuthenticationFailed")]
    [InlineData(400, """{"error":{"code":10}}""", "ConfigurationInvalid")]
    [InlineData(400, """{"error":{"code":299}}""", "ConfigurationInvalid")]
    [InlineData(400, """{"error":{"code":300}}""", "RejectedUnknown")]
    [InlineData(400, """{"error":{"code":100,"error_subcode":33}}""", "ConfigurationInvalid")]
    [InlineData(400, """{"error":{"code":100,"error_subcode":2804003}}""", "Rejected")]
    [InlineData(400, """{"error":{"code":100}}""", "Rejected")]
    [InlineData(400, """{"error":{"code":100,"is_transient":true}}""", "Transient")]
    [InlineData(400, """{"error":{}}""", "RejectedUnknown")]
    [InlineData(400, """{"error":"broken"}""", "Refused")]
    [InlineData(400, "<html>", "Refused")]
    [InlineData(404, "<html>", "Refused")]
    [InlineData(407, "<html>", "ConfigurationInvalid")]
    [InlineData(451, "", "Refused")]
    [InlineData(403, """{"error":{"code":4711}}""", "ConfigurationInvalid")]
    [InlineData(401, "", "AuthenticationFailed")]
    [InlineData(403, "<html>", "Refused")]
    [InlineData(404, "{\"error\":{\"code\":803}}", "RejectedUnknown")]
    [InlineData(408, "", "Transient")]
    [InlineData(413, """{"error":{"code":100}}""", "TooLarge")]
    [InlineData(425, "", "Transient")]
    [InlineData(429, "", "Throttled")]
    [InlineData(500, """{"error":{"code":4711}}""", "Transient")]
    [InlineData(599, "", "Transient")]
    public async Task A_response_is_classified_by_code_then_status(int status, string body, string expected)
    {
        Assert.Equal(expected, ResponseClassifier.Classify(await ReadAsync(status, body)).ToString());
    }

    [Theory]
    [InlineData("NotConnected", "Transient")]
    [InlineData("ConnectionLost", "Ambiguous")]
    [InlineData("Timeout", "Ambiguous")]
    public void A_missing_response_is_classified_by_its_transport_fault(string fault, string expected) =>
        Assert.Equal(expected, ResponseClassifier.Classify(new() { Fault = Enum.Parse<TransportFault>(fault) }).ToString());

    [Fact]
    public async Task No_response_body_makes_the_parser_throw_or_report_success()
    {
        var random = new Random(20261122);
        var seed = Encoding.UTF8.GetBytes("""{"error":{"message":"x","code":100,"fbtrace_id":"A\ud800b"},"events_receive":3}""");
        for (var i = 0; i < 10_000; i++)
        {
            var body = seed[..random.Next(seed.Length + 1)];
            for (var change = random.Next(4); change > 0 && body.Length > 0; change--)
                body[random.Next(body.Length)] = (byte)random.Next(256);

            using var stream = new MemoryStream(body);
            var response = await GraphResponseReader.ReadAsync(new() { Status = 200 }, stream, CancellationToken.None);

            Assert.NotEqual(ResponseClass.Delivered, ResponseClassifier.Classify(response));
        }
    }

    [Theory]
    [InlineData("AbC-1_x", "AbC-1_x")]
    [InlineData("with space", null)]
    [InlineData("line\\nbreak", null)]
    [InlineData("", null)]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345", null)]
    public async Task Only_a_plain_trace_id_is_kept_for_the_log(string id, string? kept) =>
        Assert.Equal(kept, (await ReadAsync(200, $$"""{"fbtrace_id":"{{id}}"}""")).TraceId);

    private static async Task<GraphResponse> ReadAsync(int status, string body)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return await GraphResponseReader.ReadAsync(new() { Status = status }, stream, CancellationToken.None);
    }
}
