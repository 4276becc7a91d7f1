using System.Text.Json;
using Capi.Cli.Manifests;
using Capi.Cli.Tests.Rendering;
using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests.Manifests;

/// <summary><c>capi manifest</c>: what is written, what a check finds, what is refused.</summary>
public sealed class ManifestTests : IDisposable
{
    private const string Contracts =
        """
        using Capi.Payload;
        [MetaContract("Lead", "website", "Consent", "generate_lead")]
        [MetaContractMember("Id", "event", "event_id", "data string")]
        [MetaContractMember("At", "event", "event_time", "data time")]
        [MetaContractMember("Email", "user_data", "em", "hashed string?")]
        [MetaContractMember("BrowserId", "user_data", "fbp", "clear string?")]
        [MetaContractMember("PregnancyBook", "custom_data", "book", "data string")]
        public sealed class LeadFound;
        """;

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task The_manifest_lists_every_field_with_its_source_and_handling()
    {
        await WriteAsync(Contracts);
        var assembly = JsonDocument.Parse(_folder.Read("capi-manifest.json")).RootElement.GetProperty("assemblies").GetProperty("Shop.Contracts");
        var lead = assembly.GetProperty("events")[0];

        Assert.Equal(("memory", "Measuring and optimizing advertising on Meta"), (assembly.GetProperty("store").GetString(), assembly.GetProperty("purpose").GetString()));
        Assert.Equal(("the member Consent", "generate_lead"), (lead.GetProperty("consent").GetString(), lead.GetProperty("ga4_event").GetString()));
        Assert.Equal(
            [
                "custom_data.book PregnancyBook no data True health data",
                "event.event_id Id reference data True ",
                "event.event_source_url MetaEventContext.EventSourceUrl reference data False ",
                "event.event_time At no data True ",
                "event.referrer_url MetaEventContext.ReferrerUrl reference data False ",
                "user_data.client_ip_address MetaEventContext.ClientIpAddress identifier clear False ",
                "user_data.client_user_agent MetaEventContext.ClientUserAgent identifier clear False ",
                "user_data.em Email identifier hashed False ",
                "user_data.fbc MetaEventContext.Fbc identifier clear False ",
                "user_data.fbp BrowserId identifier clear False ",
            ],
            lead.GetProperty("fields").EnumerateArray().Select(static field =>
                $"{field.GetProperty("key")} {field.GetProperty("source")} {field.GetProperty("personal")} {field.GetProperty("handling")} {field.GetProperty("required")} {(field.TryGetProperty("sensitive", out var category) ? category : default)}"));

        var page = _folder.Read("PRIVACY.md");
        Assert.Contains("| user_data.em | Email | identifier | hashed | no |\n", page, StringComparison.Ordinal);
        Assert.Contains("- **Sensitive:** a name indicates health data,", page, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.FullName, page + _folder.Read("capi-manifest.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_of_a_messenger_has_nothing_of_a_browser()
    {
        await WriteAsync(Contracts.Replace("website", "business_messaging", StringComparison.Ordinal));

        Assert.DoesNotContain("MetaEventContext.Fbc", _folder.Read("capi-manifest.json"), StringComparison.Ordinal);
        Assert.Contains("- **Sent by:** the server\n", _folder.Read("PRIVACY.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_from_code_are_no_markdown()
    {
        await WriteAsync("""
            [Capi.Payload.MetaContract("a|b\n# x <script>", "website"), Capi.Payload.MetaContractMember("Id", "event", "event_id", "data string"), Capi.Payload.MetaContractMember("A", "custom_data", "![x](http://a)|`", "data string")] public class Odd;
            """);
        var page = _folder.Read("PRIVACY.md");

        Assert.Contains("### a\\|b\uFFFD\\# x \\<script\\>", page, StringComparison.Ordinal);
        Assert.Contains("| custom\\_data.", page.Replace("custom_data", "custom\\_data", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\\!\\[x\\](http://a)\\|\\`", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_of_what_was_written_finds_only_the_sensitive_field()
    {
        await WriteAsync(Contracts);
        var result = await CheckAsync(Contracts);

        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"^[^\n]*capi-manifest\.json:1: warning: LeadFound: custom_data\.book from PregnancyBook indicates health data\. \[manifest-sensitive-data\]\n\z", result.Output);
    }

    [Theory]
    [InlineData("hashed string?", "clear string?", "LeadFound: user_data.em from Email is missing or differs")]
    [InlineData("\"em\"", "\"ph\"", "LeadFound: user_data.em from Email is no longer sent")]
    [InlineData("\"Consent\"", "\"\"", "LeadFound is sent as another event, from elsewhere or with another consent")]
    [InlineData("class LeadFound", "class LeadLost", "LeadLost is missing")]
    [InlineData("\"Email\"", "\"Mail\"", "LeadFound: user_data.em from Mail is missing or differs")]
    public async Task A_check_finds_what_changed(string before, string after, string expected)
    {
        await WriteAsync(Contracts);
        var changed = Contracts.Replace(before, after, StringComparison.Ordinal);

        foreach (var format in new[] { "text", "github" })
        {
            var result = await CheckAsync(changed, "--format", format);
            Assert.Equal(1, result.ExitCode);
            Assert.Contains(expected, result.Output, StringComparison.Ordinal);
            Assert.Contains("PRIVACY.md", result.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_check_finds_another_purpose_and_a_page_that_was_edited()
    {
        await WriteAsync(Contracts);
        Assert.Contains("The purpose or the store of Shop.Contracts differs", (await CheckAsync(Contracts, "--purpose", "Counting leads")).Output, StringComparison.Ordinal);

        _folder.Write("PRIVACY.md", _folder.Read("PRIVACY.md") + "More.\n");
        var result = await CheckAsync(Contracts);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("The page differs from the contracts", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"version\":1}")]
    [InlineData("{\"version\":\"1\",\"assemblies\":{}}")]
    [InlineData("{\"version\":7,\"assemblies\":{}}")]
    [InlineData("[]")]
    [InlineData("{\"version\":1,\"assemblies\":{\"A\":{\"purpose\":null,\"store\":\"\",\"events\":[]}}}")]
    [InlineData("{\"version\":1,\"assemblies\":[]}")]
    [InlineData("{\"version\":1,\"assemblies\":{},\"assemblies\":{}}")]
    [InlineData("{\"version\":1,\"assemblies\":{\"A\":{\"purpose\":\"\",\"store\":\"\",\"events\":[]},\"A\":{\"purpose\":\"\",\"store\":\"\",\"events\":[]}}}")]
    [InlineData("{\"version\":1,\"assemblies\":{\"A\":{\"purpose\":\"\",\"store\":\"\",\"events\":[" + Event + "," + Event + "]}}}")]
    [InlineData("\0\0\0\0")]
    public async Task A_damaged_manifest_is_one_sentence(string text)
    {
        _folder.Write("capi-manifest.json", text);
        foreach (var result in new[] { await CheckAsync(Contracts), await RunAsync(Contracts) })
        {
            Assert.Equal((2, ""), (result.ExitCode, result.Output));
            Assert.Matches(@"capi-manifest\.json can't be read \([^\n]+\); restore the file, or delete it and write it again\.\n\z", result.Error);
            Assert.Equal(text, _folder.Read("capi-manifest.json"));
        }
    }

    [Fact]
    public async Task A_folder_or_a_link_to_itself_is_a_damaged_manifest()
    {
        var path = _folder.GetPath("capi-manifest.json");
        File.CreateSymbolicLink(path, path);
        var link = await CheckAsync(Contracts);
        Assert.Equal(2, link.ExitCode);
        Assert.EndsWith("capi-manifest.json can't be read (it can't be opened); restore the file, or delete it and write it again.\n", link.Error, StringComparison.Ordinal);

        File.Delete(path);
        Directory.CreateDirectory(path);
        var folder = await RunAsync(Contracts);
        Assert.Equal(2, folder.ExitCode);
        Assert.EndsWith("capi-manifest.json can't be read (it is a folder); restore the file, or delete it and write it again.\n", folder.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C:\\Shop\\docs", "c:\\shop\\DOCS", true, true)]
    [InlineData("/shop/docs", "/shop/docs/", false, true)]
    [InlineData("/shop/docs", "/shop/Docs", false, false)]
    public void Projects_that_name_one_folder_wait_for_each_other(string first, string second, bool ignoreCase, bool isSame) =>
        Assert.Equal(isSame, FolderLock.GetName(first, ignoreCase) == FolderLock.GetName(second, ignoreCase));

    private const string Event = "{\"contract\":\"C\",\"event_name\":\"Lead\",\"action_source\":\"website\",\"sent_by_browser\":true,\"consent\":\"x\",\"fields\":[]}";

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\n", "\uFEFF")]
    [InlineData("\r\n", "\uFEFF")]
    public async Task Line_ends_and_byte_order_marks_of_version_control_are_no_difference(string lineEnd, string mark)
    {
        await WriteAsync(Contracts);
        foreach (var name in new[] { "capi-manifest.json", "PRIVACY.md" })
            _folder.Write(name, mark + _folder.Read(name).Replace("\n", lineEnd, StringComparison.Ordinal));

        Assert.Equal(0, (await CheckAsync(Contracts)).ExitCode);
    }

    [Fact]
    public async Task The_purpose_of_the_manifest_stays_without_another_one()
    {
        Assert.Equal(0, (await RunAsync(Contracts, "--purpose", " Counting\r\n   leads\t")).ExitCode);
        var written = _folder.Read("capi-manifest.json");
        Assert.Contains("\"purpose\": \"Counting leads\"", written, StringComparison.Ordinal);

        Assert.Equal(0, (await CheckAsync(Contracts)).ExitCode);
        await WriteAsync(Contracts);
        Assert.Equal(written, _folder.Read("capi-manifest.json"));
    }

    [Fact]
    public async Task Projects_with_the_same_event_are_merged_in_any_order()
    {
        using var first = TestAssembly.Compile(Contracts);
        using var second = TestAssembly.Compile(Contracts, name: "Another");
        string[] options = ["--out", _folder.FullName];
        Assert.Equal(0, (await CapiInProcess.RunAsync(["manifest", first.Path, second.Path, .. options])).ExitCode);
        var written = (_folder.Read("capi-manifest.json"), _folder.Read("PRIVACY.md"));

        Assert.Equal(0, (await CapiInProcess.RunAsync(["manifest", second.Path, first.Path, .. options])).ExitCode);
        Assert.Equal(written, (_folder.Read("capi-manifest.json"), _folder.Read("PRIVACY.md")));
        Assert.Equal(2, written.Item2.Split("### Lead (LeadFound)").Length - 1);
        Assert.Equal(0, (await CapiInProcess.RunAsync(["manifest", second.Path, first.Path, "--check", .. options])).ExitCode);
        Assert.Equal(1, (await CapiInProcess.RunAsync(["manifest", second.Path, "--check", .. options])).ExitCode);
    }

    [Fact]
    public async Task A_missing_manifest_is_an_error() =>
        Assert.EndsWith("capi-manifest.json does not exist; write it with 'capi manifest'.\n", (await CheckAsync(Contracts)).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Projects_that_are_built_at_the_same_time_become_one_manifest()
    {
        var folder = _folder.GetPath("docs");
        ManifestAssembly content = new("Measuring", "memory", [new("Shop.Order", "Lead", "website", "context", [])]);
        await Parallel.ForAsync(0, 24, (index, _) =>
        {
            ManifestFolder.Update(folder, $"Project{index:00}", content);
            return ValueTask.CompletedTask;
        });

        var manifest = ManifestJsonReader.Read("", File.ReadAllText(ManifestFolder.GetJsonPath(folder)));
        Assert.Equal(Enumerable.Range(0, 24).Select(static index => $"Project{index:00}"), manifest.Assemblies.Keys);

        // A project whose last contract is gone leaves the manifest.
        ManifestFolder.Update(folder, "Project07", content with { Events = [] });
        Assert.DoesNotContain("Project07", File.ReadAllText(ManifestFolder.GetPagePath(folder)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_contracts_writes_nothing()
    {
        ManifestFolder.Update(_folder.GetPath("docs"), "Empty", new ManifestAssembly("", "memory", []));

        Assert.False(File.Exists(ManifestFolder.GetJsonPath(_folder.GetPath("docs"))));
    }

    [Theory]
    [InlineData("Capi.Runtime", "memory", "in memory: until Meta has accepted them")]
    [InlineData("Capi.Storage.Sqlite", "sqlite", "in a SQLite file: deleted when Meta has accepted them")]
    [InlineData("Capi.Storage.PostgreSql", "postgresql", "in a PostgreSQL database: deleted")]
    [InlineData("Capi.Storage.Own", "own", "in own: deleted")]
    public void The_store_is_known_from_the_references(string reference, string store, string retention)
    {
        Assert.Equal(store, StoreNames.Find(["System.Runtime", reference]));
        Assert.StartsWith(retention, StoreNames.DescribeRetention(store), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task WriteAsync(string source) => Assert.Equal((0, ""), await RunAsync(source) is var result ? (result.ExitCode, result.Error) : default);

    private Task<CapiResult> CheckAsync(string source, params string[] options) => RunAsync(source, ["--check", .. options]);

    private async Task<CapiResult> RunAsync(string source, params string[] options)
    {
        using var assembly = TestAssembly.Compile(source);
        return await CapiInProcess.RunAsync(["manifest", assembly.Path, "--out", _folder.FullName, .. options]);
    }
}
