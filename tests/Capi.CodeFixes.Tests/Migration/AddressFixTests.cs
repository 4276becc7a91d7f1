using System.Collections.Immutable;
using Capi.Analyzers;
using Capi.Analyzers.Tests.Support;
using Capi.CodeFixes.Migration;
using Capi.Roslyn.Testing.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Capi.CodeFixes.Tests.Migration;

/// <summary>CAPI523: the query string of a request is taken out of the address.</summary>
public class AddressFixTests
{
    private static readonly ImmutableArray<MetadataReference> Web = [.. RepositoryFiles.References.Where(reference => Path.GetFileName(reference.Display!) is var name && (name.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal) || name == "Microsoft.Extensions.Primitives.dll"))];

    [Theory]
    [InlineData("request.GetDisplayUrl()", "UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path)")]
    [InlineData("context.Request.GetEncodedUrl()", "UriHelper.BuildAbsolute(context.Request.Scheme, context.Request.Host, context.Request.PathBase, context.Request.Path)")]
    [InlineData("$\"https://shop.example{request.Path}{request.QueryString}\"", "$\"https://shop.example{request.Path}\"")]
    [InlineData("$\"https://shop.example{request.Path}{request.QueryString.Value}\"", "$\"https://shop.example{request.Path}\"")]
    [InlineData("\"https://shop.example\" + request.Path + request.QueryString", "\"https://shop.example\" + request.Path")]
    public Task The_query_string_is_left_out(string before, string after) => VerifyAsync("{|CAPI523:event_source_url = " + before + "|}", "event_source_url = " + after);

    [Theory]
    [InlineData("request.Headers[\"Referer\"].ToString()")]
    [InlineData("$\"https://shop.example{request.QueryString}{request.Path}\"")]
    public Task Where_the_query_string_is_no_part_at_the_end_nothing_is_offered(string address) =>
        VerifyAsync("{|CAPI523:event_source_url = " + address + "|}", "{|CAPI523:event_source_url = " + address + "|}");

    private static Task VerifyAsync(string source, string fixedSource)
    {
        var test = new CSharpCodeFixVerifier<MigrationAnalyzer, SenderCorrectionFix>.Test
        {
            TestState = { Sources = { ("Sender.cs", Create(source)) } },
            FixedState = { Sources = { ("Sender.cs", Create(fixedSource)) } },
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck,
        };
        test.TestState.AdditionalReferences.AddRange(Web);
        return test.RunAsync();
    }

    private static string Create(string address) => $$"""
        using System.Net.Http;
        using System.Net.Http.Json;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.Extensions;

        public sealed class Visits(HttpClient http)
        {
            public async Task SendAsync(HttpContext context, HttpRequest request, string id, string emailSha256, string agent, long at, bool consent)
            {
                if (!consent)
                    return;
                var visit = new
                {
                    event_name = "Lead",
                    event_id = id,
                    event_time = at,
                    action_source = "website",
                    {{address}},
                    user_data = new { em = emailSha256, client_user_agent = agent },
                };
                using var response = await http.PostAsJsonAsync("https://graph.facebook.com/v27.0/1/events", new { data = new[] { visit } });
                response.EnsureSuccessStatusCode();
                _ = context.Request.Path;
            }
        }
        """;
}
