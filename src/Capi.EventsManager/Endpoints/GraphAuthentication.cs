using Capi.EventsManager.Graph;
using Capi.EventsManager.Parsing;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary>Validates the access token and the app secret proof of a request.</summary>
internal sealed class GraphAuthentication(AccessTokens tokens, AppSecretProof proof)
{
    private const string ProofKey = "appsecret_proof";

    /// <summary>Returns Meta's error, or null if the request may send events.</summary>
    public GraphError? Validate(HttpRequest request, GraphEnvelope envelope)
    {
        var token = FindToken(request, envelope);
        return tokens.Validate(token) ?? proof.Validate(envelope.AppSecretProof ?? request.Query[ProofKey].ToString(), token!);
    }

    /// <summary>Returns the token of the header, the query string or the body, or null.</summary>
    public static string? FindToken(HttpRequest request, GraphEnvelope? envelope) => RequestToken.Find(request) ?? envelope?.AccessToken;
}
