namespace Capi.Cli.Tests.TypeScript;

/// <summary>Creates orders with random values, of which many can't be sent.</summary>
internal sealed class TwinGenerator(int seed)
{
    private static readonly string[] Texts =
        ["", " ", "\u0085\u2003", "\ufeff", "tea", "Größe 10", "a\ud800b", "\udc00", "\ud83d\ude00", "-1", " -2.5", "\u22123", "NaN", "∞", "-∞", "1,5", "+Infinity", "</script>", "\"\\\n\u2028", "x\0", "Infinity tea", "-0"];

    private static readonly string?[] Codes = ["EUR", "usd", " gbp ", "XXX", "DEM", "Euro", "", null, "eur\0", "EUR", "JPY"];

    private static readonly double[] Doubles = [0, 1, -1, 0.1, 1.005, 12.345678901234567, 1e21, 1e-7, -0.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 100.10];

    private static readonly decimal?[] Decimals = [null, 0, 12.50m, 44.70m, -1, 0.005m, 1234567.89m, 0.10m, 3];

    private readonly Random _random = new(seed);

    public TwinOrder Next(DateTimeOffset now) => new(
        _random.Next(5) == 0 ? Pick(Texts) : "A-" + _random.Next(),
        now,
        "jane@example.com",
        _random.Next(3) == 0 ? Pick(Decimals) : 9.90m,
        _random.Next(3) == 0 ? Pick(Codes) : "EUR",
        _random.Next(4) == 0 ? null : [.. Enumerable.Range(0, _random.Next(4)).Select(_ => _random.Next(6) == 0 ? null : new TwinLine(Maybe(() => Pick(Texts)), Maybe(() => _random.Next(-1, 4)), Pick(Decimals)))])
    {
        Count = Maybe(() => _random.Next(-2, 5)),
        Ltv = Pick(Doubles),
        Name = MaybeText(),
        SingleId = MaybeText(),
        Tags = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => MaybeText())],
        Numbers = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Pick(Doubles))],
        IsGift = Maybe(() => _random.Next(2) == 0),
        ShipOn = Maybe(() => DateOnly.FromDayNumber(_random.Next(600_000, 800_000))),
        Moment = Maybe(() => now.AddMilliseconds(_random.NextInt64(-1_000_000_000_000, 1_000_000_000_000))),
        Basket = _random.Next(4) == 0 ? Guid.Empty : Guid.NewGuid(),
        Weight = (float)Pick(Doubles),
        Kind = Maybe(() => (TwinKind)_random.Next(2)),
    };

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];

    private string? MaybeText() => _random.Next(4) == 0 ? null : Pick(Texts);

    private T? Maybe<T>(Func<T> create)
        where T : struct => _random.Next(4) == 0 ? null : create();

    private string? Maybe(Func<string> create) => _random.Next(4) == 0 ? null : create();
}
