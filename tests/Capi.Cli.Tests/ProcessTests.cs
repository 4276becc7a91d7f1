using System.Runtime.InteropServices;
using System.Text;
using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests;

/// <summary>Behaviour that requires a separate process.</summary>
public class ProcessTests
{
    private const string Line = """{"id":1,"field":"fn","input":"Mary"}""" + "\n";

    [Fact]
    public async Task The_process_returns_the_exit_code()
    {
        Assert.Equal(0, (await CapiProcess.RunAsync([], "hash", "fn", "Mary")).ExitCode);
        Assert.Equal(1, (await CapiProcess.RunAsync([], "hash", "ph", "1")).ExitCode);
        Assert.Equal(2, (await CapiProcess.RunAsync([], "hash")).ExitCode);
    }

    [Fact]
    public async Task A_response_is_flushed_while_the_input_stays_open()
    {
        using var capi = CapiProcess.Start(null, "hash", "--jsonl");
        for (var round = 0; round < 3; round++)
        {
            await capi.Input.WriteAsync(Encoding.UTF8.GetBytes(Line));
            await capi.Input.FlushAsync();
            Assert.Contains("\"mary\"", await capi.Output.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)), StringComparison.Ordinal);
        }

        capi.Input.Close();
        Assert.Equal(0, await capi.WaitForExitAsync());
    }

    [Theory]
    [InlineData("C")]
    [InlineData("tr_TR.ISO-8859-9")]
    [InlineData("fi_FI.UTF-8")]
    [InlineData("ar_SA.UTF-8")]
    public async Task Input_and_output_are_UTF8_in_every_locale(string locale)
    {
        var environment = new Dictionary<string, string> { ["LANG"] = locale, ["LC_ALL"] = locale };
        var result = await CapiProcess.RunAsync(
            environment,
            Encoding.UTF8.GetBytes("""{"id":"ı","field":"fn","input":"VALÉRY İI 정"}"""),
            "hash",
            "--jsonl");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("""{"id":"ı","field":"fn","normalized":"valéryi̇i정",""", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_exits_with_130_after_flushing_responses()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            return;

        using var capi = CapiProcess.Start(null, "hash", "--jsonl");
        await capi.Input.WriteAsync(Encoding.UTF8.GetBytes(Line + Line));
        await capi.Input.FlushAsync();
        Assert.Contains("mary", await capi.Output.ReadLineAsync(), StringComparison.Ordinal);

        await capi.InterruptAsync();

        Assert.Contains("mary", await capi.Output.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(1)), StringComparison.Ordinal);
        Assert.Equal(130, await capi.WaitForExitAsync());
    }

    [Fact]
    public async Task A_closed_output_pipe_exits_with_141()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            return;

        using var capi = CapiProcess.Start(null, "hash", "--jsonl");
        capi.Output.Close();

        // Endless input: only the closed output pipe ends the process.
        var lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Line, 1000)));
        await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            while (true)
                await capi.Input.WriteAsync(lines);
        }).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(141, await capi.WaitForExitAsync());
    }

    [Fact]
    public async Task Memory_does_not_grow_with_the_input()
    {
        const int Lines = 300_000;
        using var capi = CapiProcess.Start(null, "hash", "--jsonl");

        // 240 MB in total; the padding is an unknown property.
        var line = $$"""{"id":1,"field":"em","input":"jane@example.net","pad":"{{new string('x', 750)}}"}""" + "\n";
        var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line, 1000)));
        var counting = CountLinesAsync(capi.Output.BaseStream, Lines);
        for (var sent = 0; sent < Lines; sent += 1000)
            await capi.Input.WriteAsync(block);

        await capi.Input.FlushAsync();
        await counting.WaitAsync(TimeSpan.FromMinutes(2));
        var peak = capi.GetPeakWorkingSet();
        capi.Input.Close();

        Assert.Equal(0, await capi.WaitForExitAsync());
        Assert.InRange(peak, 1, 96 * 1024 * 1024);
    }

    private static async Task CountLinesAsync(Stream output, int lines)
    {
        var buffer = new byte[64 * 1024];
        while (lines > 0)
        {
            var read = await output.ReadAsync(buffer);
            Assert.True(read > 0, "The output ended too early.");
            lines -= buffer.AsSpan(0, read).Count((byte)'\n');
        }
    }
}
