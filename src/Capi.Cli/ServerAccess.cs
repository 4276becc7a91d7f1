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
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or JsonException)
        {
            await streams.ErrorWriter.WriteLineAsync(unreachable);
            return ExitCode.IOError;
        }
    }
}
