using System.Text;
using System.Text.Json;

namespace Capi.Cli.Tests.Testing;

/// <summary>Runs the tool in the test process, which avoids the startup time of a process.</summary>
internal static class CapiInProcess
{
    public static Task<CapiResult> RunAsync(params string[] args) => RunAsync("", args);

    public static Task<CapiResult> RunAsync(string input, string[] args) => RunAsync(Encoding.UTF8.GetBytes(input), args);

    public static async Task<CapiResult> RunAsync(byte[] input, string[] args)
    {
        using var bytes = new MemoryStream();
        await using var text = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await CapiCommand.RunAsync(args, new StandardStreams(new MemoryStream(input), bytes, text, error));
        return new CapiResult(exitCode, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.ToArray()) + text, error.ToString());
    }

    /// <summary>Runs <c>capi hash --jsonl</c> and asserts that it succeeds.</summary>
    public static Task<string[]> RunHashJsonLinesAsync(string input) => RunJsonLinesAsync("hash", input);

    /// <summary>Runs a command with <c>--jsonl</c> and asserts that it succeeds and reports the number of invalid lines.</summary>
    public static async Task<string[]> RunJsonLinesAsync(string command, string input)
    {
        var result = await RunAsync(input, [command, "--jsonl"]);
        // IDs are returned unchanged and can be nested 999 levels deep.
        var deep = new JsonDocumentOptions { MaxDepth = 1_001 };
        var errors = result.Lines.Count(line => JsonElement.Parse(line, deep).TryGetProperty("error", out _));
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(errors == 0 ? "" : $"capi {command}: invalid lines: {errors}.\n", result.Error);
        return result.Lines;
    }
}
