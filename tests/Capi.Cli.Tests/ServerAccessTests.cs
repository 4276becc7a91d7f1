using System.Text.Json;

namespace Capi.Cli.Tests;

/// <summary>What a command that talks to a server prints and returns when that fails.</summary>
public class ServerAccessTests
{
    private const string Unreachable = "capi doctor: the Graph API can't be reached.";

    public static TheoryData<Exception, string> Failures => new()
    {
        { new HttpRequestException("secret"), "the answer can't be read" },
        { new HttpRequestException(HttpRequestError.ConnectionError), "no connection" },
        { new HttpRequestException(HttpRequestError.NameResolutionError), "the name of the host is unknown" },
        { new HttpRequestException(HttpRequestError.SecureConnectionError), "no TLS connection" },
        { new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded), "the answer is too large" },
        { new HttpRequestException(HttpRequestError.ResponseEnded), "the answer breaks off" },
        { new HttpRequestException("secret", null, System.Net.HttpStatusCode.BadGateway), "HTTP 502" },
        { new JsonException("secret"), "the answer can't be read" },
        { new TaskCanceledException("The request timed out."), "no answer in time" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_server_that_does_not_answer_exits_with_3_and_a_message(Exception failure, string reason)
    {
        var (exitCode, error) = await RunAsync(failure, CancellationToken.None);

        Assert.Equal((3, $"capi doctor: the Graph API can't be reached: {reason}.\n"), (exitCode, error));
    }

    [Fact]
    public async Task An_interruption_exits_with_130_and_no_message()
    {
        var (exitCode, error) = await RunAsync(new OperationCanceledException(), new CancellationToken(canceled: true));

        Assert.Equal((130, ""), (exitCode, error));
    }

    private static async Task<(int ExitCode, string Error)> RunAsync(Exception failure, CancellationToken cancellationToken)
    {
        await using var error = new StringWriter { NewLine = "\n" };
        using var client = new MemoryStream();
        var streams = new StandardStreams(Stream.Null, Stream.Null, TextWriter.Null, error);
        var exitCode = await ServerAccess.RunAsync(streams, client, Unreachable, _ => throw failure, cancellationToken);
        Assert.False(client.CanRead);
        return (exitCode, error.ToString());
    }
}
