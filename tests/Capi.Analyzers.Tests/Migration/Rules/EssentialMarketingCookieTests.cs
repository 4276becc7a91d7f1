using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI529: a marketing cookie that is declared essential.</summary>
public class EssentialMarketingCookieTests
{
    [Fact]
    public Task The_mistake_is_reported() => MigrationVerifier.VerifyAsync("""
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
                    cookies.Append("_fbc", value, new CookieOptions { IsEssential = true });
            }
            """, EssentialMarketingCookieRule.Id);

    [Fact]
    public Task The_correct_code_is_accepted() => MigrationVerifier.VerifyAsync("""
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
                    cookies.Append("_fbc", value, new CookieOptions());
            }
            """);

    [Fact]
    public Task A_near_miss_is_accepted() => MigrationVerifier.VerifyAsync("""
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
                    cookies.Append("basket", value, new CookieOptions { IsEssential = true });
            }
            """);
}
