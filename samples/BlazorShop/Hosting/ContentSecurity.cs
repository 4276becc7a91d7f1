using System.Security.Cryptography;

namespace BlazorShop.Hosting;

/// <summary>A content security policy that allows inline scripts with the nonce of the page only, and WebAssembly.</summary>
public static class ContentSecurity
{
    private const string Key = "script-nonce";

    /// <summary>Returns the nonce of the page.</summary>
    public static string? FindNonce(HttpContext http) => http.Items[Key] as string;

    /// <summary>Adds the policy to a response.</summary>
    public static Task AddPolicyAsync(HttpContext http, RequestDelegate next)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        http.Items[Key] = nonce;
        http.Response.Headers.ContentSecurityPolicy = $"script-src 'self' 'wasm-unsafe-eval' 'nonce-{nonce}'; object-src 'none'; base-uri 'self'";
        return next(http);
    }
}
