using System.Collections.Concurrent;

namespace Capi.ContractReading.Reporting;

/// <summary>
/// Returns the same instance for equal strings. A problem in an address type that two contracts flatten is found twice; the compiler
/// prints equal diagnostics once, but compares their message arguments by reference.
/// </summary>
/// <remarks>One instance per compilation. Thread-safe.</remarks>
internal sealed class MessageArgumentCache
{
    private readonly ConcurrentDictionary<string, string> _arguments = new(StringComparer.Ordinal);

    public string GetOrAdd(string argument) => _arguments.GetOrAdd(argument, argument);
}
