using System.Text;
using System.Text.Json;

namespace Capi.Cli.Tests.Testing;

/// <summary>The tool run inside the test's process: the same code, without the second that a start costs.</summary>
internal static class CapiInside
{
    public static Task<CapiResult> RunAsync(params string[] args) => RunAsync("", args);

    public static Task<CapiResult> RunAsync(string input, string[] args) => RunAsync(Encoding.UTF8.GetBytes(input), args);

    public static async Task<CapiResult> RunAsync(byte[] input, string[] args)
    {
        using var bytes = new MemoryStream();
        await using var text = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await CapiCommand.RunAsync(args, new Terminal(new MemoryStream(input), bytes, text, error));
        return new CapiResult(exitCode, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.ToArray()) + text, error.ToString());
    }

    /// <summary>Runs <c>capi hash --jsonl</c>; every line must have been answered.</summary>
    public static Task<string[]> HashLinesAsync(string input) => LinesAsync("hash", input);

    /// <summary>Runs a command with <c>--jsonl</c>; every line must have been answered, and the errors among the answers counted.</summary>
    public static async Task<string[]> LinesAsync(string command, string input)
    {
        var result = await RunAsync(input, [command, "--jsonl"]);
        // An id comes back as deep as it was.
        var deep = new JsonDocumentOptions { MaxDepth = 1_001 };
        var errors = result.Lines.Count(line => JsonElement.Parse(line, deep).TryGetProperty("error", out _));
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(errors == 0 ? "" : $"capi {command}: lines answered by an error: {errors}.\n", result.Error);
        return result.Lines;
    }
}
