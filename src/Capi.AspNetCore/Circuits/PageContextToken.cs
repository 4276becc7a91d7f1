using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Capi.AspNetCore.Circuits;

/// <summary>The context of a page as encrypted text. The page holds it for the server; a browser can neither read nor change it.</summary>
internal sealed class PageContextToken(TimeProvider time, IDataProtectionProvider? protection = null)
{
    /// <summary>How long the context of a page is valid: longer than a visit, shorter than a tab that is left open overnight.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly IDataProtector? _protector = protection?.CreateProtector("Capi.AspNetCore.PageContext.v1");

    /// <summary>Encrypts a context; null in an app without data protection, which has no interactive components.</summary>
    public string? Create(in MetaEventContext context)
    {
        if (_protector is null)
            return null;

        var expiry = (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds();
        return Base64Url.EncodeToString(_protector.Protect(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{expiry} {context.ToJson()}"))));
    }

    /// <summary>Decrypts a context; the default value if the text isn't one, or is too old.</summary>
    public MetaEventContext Read(string? token)
    {
        // A context has a few thousand characters at most; the text comes from the browser.
        if (_protector is null || token is null or { Length: > 32_768 } || !Base64Url.IsValid(token))
            return default;

        try
        {
            var text = Encoding.UTF8.GetString(_protector.Unprotect(Base64Url.DecodeFromChars(token)));
            var end = text.IndexOf(' ', StringComparison.Ordinal);
            var isValid = end > 0
                && long.TryParse(text.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var expiry)
                && time.GetUtcNow().ToUnixTimeSeconds() < expiry;
            return isValid && MetaEventContext.TryParse(text[(end + 1)..], out var context) ? context : default;
        }
        catch (CryptographicException)
        {
            return default;
        }
    }
}
