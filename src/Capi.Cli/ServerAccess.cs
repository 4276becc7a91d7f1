using System.Text.Json;

namespace Capi.Cli;

/// <summary>Runs a command that talks to a server, and turns failures into messages and exit codes.</summary>
internal static class ServerAccess
{
    /// <summary>Runs an action and disposes the client.</summary>
    /// <param name="streams">The streams.</param>
    /// <param name="client">The client that the action uses.</param>
    /// <param name="unreachable">The message for a server that can't be reached, doesn't answer in time or answers with something else.</param>
    /// <param name="action">The action; returns one of <see cref="ExitCode"/>.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync<TClient>(StandardStreams streams, TClient client, string unreachable, Func<TClient, Task<int>> action, CancellationToken cancellationToken)
        where TClient : IDisposable
    {
        using var disposing = client;
        try
        {
            return await action(client);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (IsFailure(exception, cancellationToken))
        {
            await streams.ErrorWriter.WriteLineAsync($"{unreachable.TrimEnd('.')}: {Describe(exception)}.");
            return ExitCode.IOError;
        }
    }

    /// <summary>True for an exception of a server that can't be reached, doesn't answer in time or answers with something else.</summary>
    public static bool IsFailure(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or JsonException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    /// <summary>Says what went wrong, without anything that the server answered.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        OperationCanceledException => "no answer in time",
        HttpRequestException { StatusCode: { } status } => $"HTTP {(int)status}",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "the name of the host is unknown",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "no connection",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "no TLS connection",
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => "the answer is too large",
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } => "the answer breaks off",
        _ => "the answer can't be read",
    };
}
