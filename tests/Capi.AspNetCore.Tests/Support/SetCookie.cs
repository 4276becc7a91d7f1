using Microsoft.Net.Http.Headers;

namespace Capi.AspNetCore.Tests.Support;

/// <summary>Reads the cookies that a response sets.</summary>
internal static class SetCookie
{
    /// <summary>All cookies of the response.</summary>
    public static IReadOnlyList<SetCookieHeaderValue> ReadAll(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Set-Cookie", out var values) ? [.. SetCookieHeaderValue.ParseList([.. values])] : [];

    /// <summary>The one cookie with the name.</summary>
    public static SetCookieHeaderValue Read(HttpResponseMessage response, string name) => Assert.Single(ReadAll(response), cookie => cookie.Name == name);

    /// <summary>The names of the cookies that are set and not deleted.</summary>
    public static IEnumerable<string> ReadNames(HttpResponseMessage response) =>
        ReadAll(response).Where(cookie => cookie.Expires is null).Select(cookie => cookie.Name.ToString()).Order(StringComparer.Ordinal);
}
