using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Capi.Consent.Tests.Testing;

/// <summary>Runs IAB's reference implementations in Node.js.</summary>
internal static class OracleProcess
{
    private static readonly string Folder = Path.Combine(GetTestFolder(), "Oracles");

    /// <summary>Why the oracles can't run, and what to do; null if they can.</summary>
    public static string? SkipReason { get; } =
        Directory.Exists(Path.Combine(Folder, "node_modules")) && IsNodeInstalled()
            ? null
            : "The reference implementations aren't installed. Install Node.js 20 or later and run: npm ci --prefix tests/Capi.Consent.Tests/Oracles";

    /// <summary>Generates strings, each with what the reference implementation reads in it.</summary>
    public static IReadOnlyList<JsonElement> Generate(string kind, int count, int seed) => Run([kind, "generate", $"{count}", $"{seed}"], []);

    /// <summary>Reads strings with the reference implementation; the result is null (JSON) for a string that it refuses.</summary>
    public static IReadOnlyList<JsonElement> Read(string kind, IReadOnlyCollection<string> texts)
    {
        var answers = Run([kind, "read"], texts);
        Assert.Equal(texts.Count, answers.Count);
        return answers;
    }

    private static List<JsonElement> Run(string[] arguments, IReadOnlyCollection<string> input)
    {
        using var process = Process.Start(new ProcessStartInfo("node", ["oracle.mjs", .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var writing = Task.Run(() =>
        {
            foreach (var text in input)
                process.StandardInput.WriteLine(JsonSerializer.Serialize(text));
            process.StandardInput.Close();
        });
        var answers = new List<JsonElement>();
        while (process.StandardOutput.ReadLine() is { } line)
            answers.Add(JsonElement.Parse(line));

        writing.Wait();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return answers;
    }

    private static bool IsNodeInstalled()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string GetTestFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(Path.GetDirectoryName(path))!;
}
