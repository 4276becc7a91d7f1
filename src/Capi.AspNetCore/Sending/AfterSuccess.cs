using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Sending;

/// <summary>Decides whether an endpoint succeeded. It did if it returned, its result was executed without an exception, and the status is 2xx or 3xx.</summary>
internal static class AfterSuccess
{
    /// <summary>Executes an endpoint or a result, and calls <paramref name="send"/> if it succeeded. Exceptions of the execution propagate.</summary>
    /// <param name="http">The request.</param>
    /// <param name="state">The argument of both functions.</param>
    /// <param name="execute">The execution.</param>
    /// <param name="send">Sends the event; must not throw.</param>
    public static async Task InvokeAsync<TState>(HttpContext http, TState state, Func<TState, HttpContext, Task> execute, Action<TState, HttpContext> send)
    {
        try
        {
            await execute(state, http).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsDisconnect(http, exception))
        {
            SendIfSuccessful(http, state, send);
            throw;
        }

        SendIfSuccessful(http, state, send);
    }

    /// <summary>True for a status of 2xx or 3xx.</summary>
    public static bool IsSuccess(int status) => status is >= StatusCodes.Status200OK and < StatusCodes.Status400BadRequest;

    /// <summary>True if writing the response failed because the visitor has left: what the endpoint did remains done.</summary>
    public static bool IsDisconnect(HttpContext http, Exception? exception) =>
        exception is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested;

    private static void SendIfSuccessful<TState>(HttpContext http, TState state, Action<TState, HttpContext> send)
    {
        if (IsSuccess(http.Response.StatusCode))
            send(state, http);
    }
}
