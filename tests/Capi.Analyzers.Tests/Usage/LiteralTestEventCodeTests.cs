using Capi.Analyzers.Tests.Support;
using Capi.Roslyn.Testing.Compiling;

namespace Capi.Analyzers.Tests.Usage;

/// <summary>CAPI403: a hard-coded test event code in shipped code.</summary>
public class LiteralTestEventCodeTests
{
    private const string Host = """
        public interface IEnvironment { bool IsDevelopment(); bool IsProduction(); }
        public class Setup
        {
            private const string Code = "TEST12345";
            public string Text { get; set; } = "";
            public string? TestEventCode { get; set; }
            public void Configure(MetaCapiOptions options, MetaCapiDatasetOptions dataset, IEnvironment environment, IDictionary<string, string?> configuration)
            {
        $$
            }
        }
        """;

    [Theory]
    [InlineData("options.TestEventCode = {|CAPI403:\"TEST12345\"|};")]
    [InlineData("dataset.TestEventCode = {|CAPI403:\"TEST12345\"|};")]
    [InlineData("options.TestEventCode = {|CAPI403:Code|};")]
    [InlineData("options.TestEventCode ??= {|CAPI403:\"TEST12345\"|};")]
    [InlineData("options.TestEventCode = configuration[\"a\"] ?? {|CAPI403:\"TEST12345\"|};")]
    [InlineData("options.Datasets[\"b\"] = new() { TestEventCode = {|CAPI403:\"TEST12345\"|} };")]
    [InlineData("options.TestEventCode = Text.Length == 3 ? {|CAPI403:\"TEST12345\"|} : null;")]
    [InlineData("if (Text.Length == 3) options.TestEventCode = {|CAPI403:\"TEST12345\"|};")]
    [InlineData("#if NET\noptions.TestEventCode = {|CAPI403:\"TEST12345\"|};\n#endif")]
    [InlineData("#if DEBUG\n#endif\noptions.TestEventCode = {|CAPI403:\"TEST12345\"|};")]
    public Task A_literal_test_event_code_is_reported(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("options.TestEventCode = configuration[\"MetaCapi:TestEventCode\"];")]
    [InlineData("options.TestEventCode = Environment.GetEnvironmentVariable(\"TEST_EVENT_CODE\");")]
    [InlineData("options.TestEventCode = null;")]
    [InlineData("options.TestEventCode = \"\";")]
    [InlineData("TestEventCode = \"TEST12345\";")]
    [InlineData("configuration[\"TestEventCode\"] = \"TEST12345\";")]
    [InlineData("if (environment.IsDevelopment()) options.TestEventCode = \"TEST12345\";")]
    [InlineData("if (!environment.IsProduction()) { options.TestEventCode = \"TEST12345\"; }")]
    [InlineData("options.TestEventCode = environment.IsDevelopment() ? \"TEST12345\" : null;")]
    [InlineData("if (!environment.IsDevelopment()) return;\noptions.TestEventCode = \"TEST12345\";")]
    [InlineData("#if DEBUG || NET\noptions.TestEventCode = \"TEST12345\";\n#endif")]
    [InlineData("#if RELEASE\n#elif NET && !DEBUG\noptions.TestEventCode = \"TEST12345\";\n#endif")]
    public Task A_test_event_code_in_development_only_code_is_not_reported(string code) => VerifyAsync(code);

    [Fact]
    public Task A_test_project_is_not_reported()
    {
        var test = UsageVerifier.CreateTest(Host.Replace("$$", "options.TestEventCode = \"TEST12345\";", StringComparison.Ordinal));
        test.TestState.AdditionalReferences.Add(TestCompilation.Create([("A.cs", "public class Fact;")], assemblyName: "xunit.core").EmitToImageReference());

        return test.RunAsync();
    }

    private static Task VerifyAsync(string code) => UsageVerifier.VerifyAsync(Host.Replace("$$", code, StringComparison.Ordinal));
}
