// Marketing cookie is declared essential.

namespace Mistakes.Rule529;

public sealed class CookieOptions
{
    public bool IsEssential { get; set; }
}

public interface IResponseCookies
{
    void Append(string name, string value, CookieOptions options);
}

public static class ClickCookie
{
    public const string Endpoint = "https://graph.facebook.com/v27.0/1/events";

    public static void Write(IResponseCookies cookies, string value) =>
        cookies.Append("_fbc", value, new CookieOptions { IsEssential = true }); // CAPI529
}
