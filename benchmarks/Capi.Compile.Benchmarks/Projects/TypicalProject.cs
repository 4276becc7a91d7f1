namespace Capi.Compile.Benchmarks.Projects;

/// <summary>A typical shop project: a tenth of the files are contracts, a tenth send events, the rest is unrelated code.</summary>
internal static class TypicalProject
{
    /// <summary>Creates the given number of files.</summary>
    public static IEnumerable<(string Path, string Text)> CreateFiles(int count) => Enumerable.Range(0, count).Select(number => (number % 10) switch
    {
        0 => ContractProject.CreateContract(number),
        1 => CreateSender(number),
        _ => CreateWorker(number),
    });

    private static (string Path, string Text) CreateSender(int number) => ($"Desk{number}.cs", $$"""
        using Capi;
        namespace Shop;
        public sealed class Desk{{number}}(IMetaCapiClient capi)
        {
            public async Task<bool> SendAsync(string id, DateTimeOffset at, string email, decimal value, MetaEventContext context)
            {
                var order = new Order{{number - 1}} { Id = id, At = at, Email = email, Value = value, Currency = "EUR" };
                var result = await capi.SendOrder{{number - 1}}Async(order, context).ConfigureAwait(false);
                return result.IsAccepted;
            }
        }
        """);

    /// <summary>Creates one file of unrelated code.</summary>
    public static (string Path, string Text) CreateWorker(int number) => ($"Work{number}.cs", $$"""
        namespace Shop;
        public sealed class Work{{number}}
        {
            private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

            public string Name { get; init; } = "";

            public int Count(IEnumerable<string> words)
            {
                foreach (var word in words.Where(word => word.Length > 2))
                {
                    var key = word.Trim().ToUpperInvariant();
                    _counts[key] = _counts.TryGetValue(key, out var count) ? count + 1 : 1;
                }

                return _counts.Count;
            }

            public string Report()
            {
                var lines = new List<string>();
                foreach (var pair in _counts)
                {
                    if (pair.Value > 1)
                        lines.Add($"{pair.Key}: {pair.Value}");
                }

                return Name + ": " + string.Join(", ", lines);
            }

            public async Task<int> WaitAsync(Task<int> other, CancellationToken cancellationToken)
            {
                try
                {
                    var value = await other.WaitAsync(cancellationToken).ConfigureAwait(false);
                    return value switch { < 0 => 0, > 100 => 100, _ => value };
                }
                catch (InvalidOperationException)
                {
                    return -1;
                }
            }
        }
        """);
}
