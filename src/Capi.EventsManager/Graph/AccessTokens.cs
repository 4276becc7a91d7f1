namespace Capi.EventsManager.Graph;

/// <summary>The access tokens that open the Graph endpoint.</summary>
internal sealed class AccessTokens(IReadOnlyCollection<string>? accepted)
{
    private readonly HashSet<string>? _accepted = accepted is null ? null : new HashSet<string>(accepted, StringComparer.Ordinal);

    /// <summary>Null when the token opens the endpoint, else Meta's refusal.</summary>
    public GraphError? Check(string? token)
    {
        if (string.IsNullOrWhiteSpace(token))
            return GraphError.Unauthorized("Send an access token: in the header Authorization: Bearer, in the body, or in the query.");

        return _accepted is null || _accepted.Contains(token)
            ? null
            : GraphError.Unauthorized("The access token is not one that this Events Manager was told to accept.");
    }
}
