using System.Net.Sockets;
using System.Text;
using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests;

/// <summary>Servers that answer with something else, break off, send without end, redirect or speak no TLS: a sentence and an exit code, never a crash.</summary>
public class BadServerTests
{
    public static TheoryData<string[]> Commands => new(
        ["quality", "--dataset", "1", "--min-emq", "7", "--access-token", "EAAs3cret", "--graph-url"],
        ["doctor", "--dataset", "1", "--access-token", "EAAs3cret", "--graph-url"],
        ["send-test", "--dataset", "1", "--test-event-code", "TEST1", "--access-token", "EAAs3cret", "--graph-url"],
        ["check", "--expect", "Purchase", "--timeout", "0", "--events-manager"],
        ["events", "tail", "--events-manager"],
        ["events", "send-again", "--event", "1", "--events-manager"],
        ["events-manager", "faults", "list", "--events-manager"]);

    [Theory]
    [MemberData(nameof(Commands))]
    public Task A_page_of_HTML_is_no_success(string[] command) => AssertFailsAsync(command, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\nConnection: close\r\n\r\n<html></html>");

    [Theory]
    [MemberData(nameof(Commands))]
    public Task A_redirect_is_not_followed(string[] command) => AssertFailsAsync(command, "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

    [Theory]
    [MemberData(nameof(Commands))]
    public Task An_unknown_encoding_is_read_as_UTF8(string[] command) => AssertFailsAsync(command, "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=nonsense\r\nContent-Length: 3\r\nConnection: close\r\n\r\n\"x\"");

    [Theory]
    [MemberData(nameof(Commands))]
    public Task An_answer_that_breaks_off_is_none(string[] command) => AssertFailsAsync(command, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n{");

    [Theory]
    [MemberData(nameof(Commands))]
    public Task Bytes_that_are_no_HTTP_are_no_answer(string[] command) => AssertFailsAsync(command, "220 mail.example ESMTP\r\n");

    [Theory]
    [MemberData(nameof(Commands))]
    public Task A_closed_connection_is_no_answer(string[] command) => AssertFailsAsync(command, "");

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_body_without_end_is_not_read_to_the_end(string[] command)
    {
        using var server = new ScriptedServer(async stream =>
        {
            await ReadRequestAsync(stream);
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"x\":\""));
            var block = new byte[1024 * 1024];
            Array.Fill(block, (byte)'x');
            while (true)
                await stream.WriteAsync(block);
        });

        AssertFailed(await CapiInProcess.RunAsync([.. command, server.Address]));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_server_without_TLS_is_no_https_server(string[] command)
    {
        using var server = new ScriptedServer(stream => stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray()).AsTask());

        AssertFailed(await CapiInProcess.RunAsync([.. command, server.Address.Replace("http://", "https://", StringComparison.Ordinal)]));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_closed_port_is_no_server(string[] command) => AssertFailed(await CapiInProcess.RunAsync([.. command, "http://127.0.0.1:1/"]));

    [Fact]
    public async Task Another_server_on_the_port_is_not_ready()
    {
        using var server = new ScriptedServer(stream => AnswerAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"));

        var result = await CapiInProcess.RunAsync("events-manager", "--wait", "--port", new Uri(server.Address).Port.ToString(System.Globalization.CultureInfo.InvariantCulture), "--timeout", "200ms");

        Assert.Equal(1, result.ExitCode);
    }

    private static async Task AssertFailsAsync(string[] command, string answer)
    {
        using var server = new ScriptedServer(stream => AnswerAsync(stream, answer));

        AssertFailed(await CapiInProcess.RunAsync([.. command, server.Address]));
    }

    private static void AssertFailed(CapiResult result)
    {
        Assert.Contains(result.ExitCode, (int[])[1, 3]);
        Assert.NotEqual("", result.Output + result.Error);
        Assert.DoesNotContain("s3cret", result.Output + result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    private static async Task AnswerAsync(NetworkStream stream, string answer)
    {
        await ReadRequestAsync(stream);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
    }

    // The requests are short: head and body come with one or two reads, and the rest may be lost with the connection.
    private static async Task ReadRequestAsync(NetworkStream stream) => _ = await stream.ReadAsync(new byte[64 * 1024]);
}
