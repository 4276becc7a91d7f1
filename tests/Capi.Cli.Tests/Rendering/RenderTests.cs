using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Capi.Cli.Tests.Testing;
using Microsoft.CodeAnalysis;

namespace Capi.Cli.Tests.Rendering;

/// <summary><c>capi render</c> for compiled assemblies.</summary>
public class RenderTests
{
    [Fact]
    public async Task The_default_output_is_a_table_for_each_contract()
    {
        using var assembly = TestAssembly.Compile(ContractSources.Shop);
        var result = await CapiInProcess.RunAsync("render", assembly.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Error);
        Assert.Equal(
            """
            Shop.Contracts: 2 contracts

            Shop.Orders.OrderPaid  sends Purchase  from website
              member        section      key       handling
              OrderNumber   event        event_id  data
              Email         user_data    em        hashed
              Billing.City  user_data    ct        hashed
              BrowserId     user_data    fbp       clear
              Total         custom_data  value     data
              Lines.Sku     contents     id        data

            Shop.Orders.OrderPaid.Nested  sends Lead  from system_generated
              member  section    key      handling
              Id      user_data  lead_id  clear

            note: Shop.Orders.Nameless: skipped because it has no readable MetaContract attribute.

            """,
            result.Output);
    }

    [Fact]
    public async Task The_json_option_writes_JSON()
    {
        using var assembly = TestAssembly.Compile(ContractSources.Shop);
        var result = await CapiInProcess.RunAsync("render", "--json", assembly.Path);
        var json = JsonElement.Parse(result.Output);
        var contracts = json.GetProperty("contracts");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("Shop.Contracts", json.GetProperty("assembly").GetString());
        Assert.Equal(1, json.GetProperty("notes").GetArrayLength());
        Assert.Equal(2, contracts.GetArrayLength());
        Assert.Equal("Shop.Orders.OrderPaid", contracts[0].GetProperty("type").GetString());
        Assert.Equal("Purchase", contracts[0].GetProperty("event_name").GetString());
        Assert.Equal("website", contracts[0].GetProperty("action_source").GetString());
        Assert.Equal(
            """{"member":"Email","section":"user_data","key":"em","handling":"hashed"}""",
            JsonSerializer.Serialize(contracts[0].GetProperty("members")[1]));
    }

    [Fact]
    public async Task No_code_of_the_assembly_is_executed()
    {
        using var assembly = TestAssembly.Compile(ContractSources.Shop + ContractSources.ModuleInitializer);
        var result = await CapiProcess.RunAsync([], "render", assembly.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("sends Purchase", result.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(assembly.MarkerFile));

        // Control: the module initializer does write the file when it runs.
        var trap = Assembly.Load(assembly.Bytes);
        RuntimeHelpers.RunModuleConstructor(trap.ManifestModule.ModuleHandle);
        Assert.True(File.Exists(assembly.MarkerFile));
    }

    [Fact]
    public async Task An_assembly_without_its_references_is_read()
    {
        // Capi.Runtime.dll is not in the directory of the assembly.
        using var assembly = TestAssembly.Compile(ContractSources.Shop);
        var result = await CapiProcess.RunAsync([], "render", assembly.Path, "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, JsonElement.Parse(result.Output).GetProperty("contracts").GetArrayLength());
    }

    [Fact]
    public async Task An_executable_is_read()
    {
        using var assembly = TestAssembly.Compile("System.Console.WriteLine(1);" + ContractSources.Shop[ContractSources.Shop.IndexOf("namespace", StringComparison.Ordinal)..].Replace("[Meta", "[Capi.Payload.Meta", StringComparison.Ordinal), OutputKind.ConsoleApplication);

        Assert.Contains("sends Purchase", (await CapiInProcess.RunAsync("render", assembly.Path)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assembly_without_contracts_is_reported()
    {
        using var assembly = TestAssembly.Compile("public class Plain;");
        var result = await CapiInProcess.RunAsync("render", assembly.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("Shop.Contracts contains no contracts.\n", result.Output);
    }

    [Fact]
    public async Task An_attribute_of_the_same_name_in_another_namespace_is_ignored()
    {
        using var assembly = TestAssembly.Compile(
            """
            namespace Mine
            {
                public class MetaContractAttribute(string a, string b) : System.Attribute;
                [MetaContract("Purchase", "website")] public class NotOurs;
            }
            """);

        Assert.Equal("Shop.Contracts contains no contracts.\n", (await CapiInProcess.RunAsync("render", assembly.Path)).Output);
    }

    [Fact]
    public async Task The_attribute_defined_in_the_assembly_itself_is_read()
    {
        using var assembly = TestAssembly.Compile(
            """
            namespace Capi.Payload
            {
                internal class MetaContractAttribute(string a, string b) : System.Attribute;
            }
            [Capi.Payload.MetaContract("Purchase", "website")] public class Ours;
            """);

        Assert.Contains("Ours  sends Purchase  from website", (await CapiInProcess.RunAsync("render", assembly.Path)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_in_names_are_not_printed()
    {
        using var assembly = TestAssembly.Compile("""[Capi.Payload.MetaContract("Pur\u001b[2Jchase\nx", "web\u202Esite")] public class A;""");
        var result = await CapiInProcess.RunAsync("render", assembly.Path);

        Assert.Contains("A  sends Pur\uFFFD[2Jchase\uFFFDx  from web\uFFFDsite\n", result.Output, StringComparison.Ordinal);
    }
}
