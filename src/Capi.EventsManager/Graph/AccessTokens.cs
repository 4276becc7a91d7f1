namespace Capi.EventsManager.Graph;

/// <summary>The access tokens that the Graph endpoint accepts.</summary>
internal sealed class AccessTokens(IReadOnlyCollection<string>? accepted)
{
    private readonly HashSet<string>? _accepted = accepted is null ? null : new HashSet<string>(accepted, StringComparer.Ordinal);

    /// <summary>Returns null if the token is accepted, otherwise Meta's error.</summary>
    public GraphError? Validate(string? token)
    {
        if (string.IsNullOrWhiteSpace(token))
            return GraphError.Unauthorized("The access token is missing. Send it in the Authorization: Bearer header, the body or the query string.");

        return _accepted is null || _accepted.Contains(token)
            ? null
            : GraphError.Unauthorized("The access token is not in the list of tokens that this Events Manager accepts.");
    }
}
