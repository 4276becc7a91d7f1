using System.Security.Cryptography;
using System.Text;
using Capi.Catalog;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Graph;

/// <summary>Verifies <c>appsecret_proof</c>: the HMAC-SHA256 of the access token with the app secret, in lower-case hexadecimal digits.</summary>
/// <remarks>https://developers.facebook.com/docs/graph-api/guides/secure-requests</remarks>
internal sealed class AppSecretProof(string? appSecret)
{
    private const string Name = "appsecret_proof";

    private const int Length = 64;

    /// <summary>Returns null if the proof is right, or if none is required and none was sent; otherwise Meta's error.</summary>
    public GraphError? Validate(string? proof, string accessToken)
    {
        if (string.IsNullOrEmpty(proof))
            return appSecret is null ? null : CreateError($"API calls from the server require an {Name} argument.");

        var isRight = appSecret is null
            ? proof.Length == Length && proof.All(character => char.IsAsciiHexDigitLower(character))
            : CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(proof), Encoding.UTF8.GetBytes(Compute(appSecret, accessToken)));
        return isRight ? null : CreateError($"Invalid {Name} provided in the API argument.");
    }

    private static string Compute(string appSecret, string accessToken) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), Encoding.UTF8.GetBytes(accessToken)));

    private static GraphError CreateError(string reason) =>
        GraphError.InvalidParameter(FieldPath.FromName(Name), "App secret proof missing or invalid", reason) with
        {
            Message = $"(#{GraphErrorCodes.InvalidParameter}) {reason}",
            StatusCode = StatusCodes.Status400BadRequest,
        };
}
