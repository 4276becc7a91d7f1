using System.Text;
using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests.Rendering;

/// <summary><c>capi render</c> for files that are not assemblies or are corrupted.</summary>
public class UnreadableAssemblyTests
{
    [Fact]
    public async Task A_missing_file_is_one_error_line() =>
        AssertOneErrorLine(await CapiInProcess.RunAsync("render", "no-such.dll"), "no-such.dll does not exist.");

    [Fact]
    public async Task An_empty_path_is_one_error_line() =>
        AssertOneErrorLine(await CapiInProcess.RunAsync("render", ""), "The empty path does not exist.");

    [Fact]
    public async Task A_folder_is_one_error_line() =>
        AssertOneErrorLine(await CapiInProcess.RunAsync("render", AppContext.BaseDirectory), "is a directory; specify an assembly file.");

    [Theory]
    [InlineData("")]
    [InlineData("MZ")]
    [InlineData("This is text, not a program, however long it may become before it ends.")]
    [InlineData("\u007fELF and so on")]
    public async Task A_file_that_is_not_an_assembly_is_one_error_line(string content)
    {
        using var file = TestAssembly.FromBytes(Encoding.Latin1.GetBytes(content));
        AssertOneErrorLine(await CapiInProcess.RunAsync("render", file.Path), "is not a .NET assembly or is corrupted.");
    }

    [Fact]
    public async Task A_native_library_is_one_error_line()
    {
        using var file = TestAssembly.FromBytes(CreateNativeLibrary());
        AssertOneErrorLine(await CapiInProcess.RunAsync("render", file.Path), "is a native binary, not a .NET assembly.");
    }

    [Fact]
    public async Task The_process_prints_no_stack_trace()
    {
        using var file = TestAssembly.FromBytes("MZ"u8);
        AssertOneErrorLine(await CapiProcess.RunAsync([], "render", file.Path), "is not a .NET assembly or is corrupted.");
    }

    [Fact]
    public async Task Control_characters_in_a_path_are_not_printed() =>
        AssertOneErrorLine(await CapiInProcess.RunAsync("render", "a\u001b[2Jb.dll"), "a\uFFFD[2Jb.dll does not exist.");

    [Fact]
    public async Task A_truncated_file_is_read_or_rejected_with_one_error_line()
    {
        using var assembly = TestAssembly.Compile(ContractSources.Shop);
        var whole = assembly.Bytes;
        for (var length = 0; length < whole.Length; length += 61)
        {
            assembly.Bytes = whole[..length];
            AssertReadOrRejected(await CapiInProcess.RunAsync("render", assembly.Path));
        }
    }

    [Fact]
    public async Task A_corrupted_file_is_read_or_rejected_with_one_error_line()
    {
        using var assembly = TestAssembly.Compile(ContractSources.Shop);
        var whole = assembly.Bytes;
        var random = new Random(2);
        for (var round = 0; round < 600; round++)
        {
            var damaged = whole.ToArray();
            for (var change = 0; change <= round % 8; change++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);

            assembly.Bytes = damaged;
            AssertReadOrRejected(await CapiInProcess.RunAsync("render", assembly.Path, "--json"));
        }
    }

    [Theory]
    [InlineData("\u0008Purchase", "\u00F0Purchase")]
    [InlineData("\u0008Purchase", "\u00FFPurchase")]
    [InlineData("\u0001\u0000\u0008Purchase", "\u0002\u0000\u0008Purchase")]
    [InlineData("\u0007website\u0000\u0000", "\u0007website\u0001\u0000")]
    [InlineData("\u0007website\u0000\u0000", "\u0006website\u0000\u0000")]
    public async Task A_malformed_attribute_is_skipped_with_a_note(string intact, string damaged)
    {
        using var assembly = TestAssembly.Compile(ContractSources.Shop);
        var bytes = assembly.Bytes;
        var position = bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes(intact));
        Assert.True(position > 0);
        Encoding.Latin1.GetBytes(damaged).CopyTo(bytes, position);
        assembly.Bytes = bytes;

        var result = await CapiInProcess.RunAsync("render", assembly.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("note: Shop.Orders.OrderPaid: unreadable attributes skipped: 1.", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sends Purchase", result.Output, StringComparison.Ordinal);
        Assert.Contains("sends Lead", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attribute_with_null_or_other_arguments_is_skipped_with_a_note()
    {
        using var assembly = TestAssembly.Compile(
            """
            namespace Capi.Payload
            {
                internal class MetaContractAttribute(string a, int b) : System.Attribute;
                internal class MetaContractMemberAttribute(string a, string b, string c, string d) : System.Attribute;
            }
            [Capi.Payload.MetaContract("Purchase", 7)]
            [Capi.Payload.MetaContractMember("Email", "user_data", null, "hashed")]
            public class A;
            """);
        var result = await CapiInProcess.RunAsync("render", assembly.Path);

        Assert.Equal("Shop.Contracts contains no contracts.\n\nnote: A: unreadable attributes skipped: 2.\n", result.Output);
    }

    private static void AssertOneErrorLine(CapiResult result, string sentence)
    {
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.EndsWith(sentence, result.Error.TrimEnd('\r', '\n'), StringComparison.Ordinal);
        Assert.Equal(1, result.Error.Count(character => character == '\n'));
    }

    private static void AssertReadOrRejected(CapiResult result)
    {
        Assert.True(result.ExitCode is 0 or 2);
        Assert.Equal(result.ExitCode == 0, result.Error.Length == 0);
        Assert.Equal(result.ExitCode == 0, result.Output.Length > 0);
        Assert.True(result.Error.Count(character => character == '\n') <= 1);
    }

    // A PE file without a CLR header, as a native DLL.
    private static byte[] CreateNativeLibrary()
    {
        var builder = new System.Reflection.PortableExecutable.PEHeaderBuilder(machine: System.Reflection.PortableExecutable.Machine.Amd64);
        var image = new System.Reflection.Metadata.BlobBuilder();
        new NativeImage(builder).Serialize(image);
        return image.ToArray();
    }

    private sealed class NativeImage(System.Reflection.PortableExecutable.PEHeaderBuilder header)
        : System.Reflection.PortableExecutable.PEBuilder(header, deterministicIdProvider: null)
    {
        protected override System.Collections.Immutable.ImmutableArray<Section> CreateSections() =>
            [new(".text", System.Reflection.PortableExecutable.SectionCharacteristics.MemRead)];

        protected override System.Reflection.Metadata.BlobBuilder SerializeSection(string name, System.Reflection.PortableExecutable.SectionLocation location)
        {
            var section = new System.Reflection.Metadata.BlobBuilder();
            section.WriteBytes(0xC3, 16);
            return section;
        }

        protected override System.Reflection.PortableExecutable.PEDirectoriesBuilder GetDirectories() => new();
    }
}
