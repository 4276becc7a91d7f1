namespace Capi.Analyzers.Tests.Robustness;

/// <summary>Statements that the rules analyze.</summary>
internal static class UsageSnippets
{
    public static readonly string[] All =
    [
        "await capi.SendOrderAsync(order, context);",
        "_ = capi.SendOrderAsync(order, default);",
        "EnqueueResult result = await capi.EnqueueAsync(order, new MetaEventContext { Fbp = \"a\" }); if (!result.IsAccepted) return;",
        "capi?.SendOrderAsync(order, context).AsTask().GetAwaiter().GetResult();",
        "Func<Task> later = async () => await capi.SendOrderAsync(order, context with { Consent = MetaConsent.Granted });",
        "var made = new MetaEventContext(); Action fill = () => made = context; fill(); await capi.SendOrderAsync(metaEvent: order, context: made);",
        "var written = Capi.MetaEventSerializer.Serialize(order, default, DateTimeOffset.UtcNow, new System.Buffers.ArrayBufferWriter<byte>());",
        "Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(new { order, other = new Dictionary<string, List<Order>>() }));",
        "await System.Text.Json.JsonSerializer.SerializeAsync<object>(System.IO.Stream.Null, new[] { order }, cancellationToken: default);",
        "options.TestEventCode ??= \"TEST12345\";",
        "if (options.DatasetId is { Length: > 3 } id) options.Datasets[id] = new() { AccessToken = \"3f9a1c\", TestEventCode = id switch { \"a\" => \"T1\", _ => null } };",
        "options.AccessToken = Environment.GetEnvironmentVariable(\"A\") ?? $\"https://a.example/?access_token=3f9a1c&b={order.Id}\";",
        "var paid = new Order(Guid.NewGuid().ToString(), DateTimeOffset.UtcNow) { Email = Hash(order.Email!), Mobile = order.Mobile?.Trim() ?? \"1\" };",
        "if (order is { Email: { Length: > 2 } email } && order.Mobile is string phone) Console.WriteLine(email + phone);",
        "foreach (var one in order.Emails) { try { Console.WriteLine(one switch { \"a\" => null, _ => one }); } catch (Exception e) when (e.Message == one) { throw; } finally { Show(one); } }",
        "void Local(string? x) => Console.WriteLine($\"To {x,5:x}\"); Local(Hash(order.Email!)); Func<string, string> f = x => Hash(x); Local(f(order.Note!));",
        "var (a, b) = (order.Email, order.Note); order.Note = a; order.Buyer!.Country ??= \"de\"; (order.Note, b) = (b, a);",
        "context = context with { Fbp = context.Fbp!.Replace(\"a\", \"b\"), Consent = MetaConsent.Granted, EventSourceUrl = \"https://shop.example/?e=\" + order.Email };",
        "while (order.Emails.Count > 3) { if (order.Note is null) continue; else if (order.Email == \"\") break; order = order with { Email = Hash(order.Note) }; }",
        "using (var stream = new System.IO.MemoryStream()) { throw new InvalidOperationException($\"{order.Email} in {stream}\", new Exception(order.Mobile)); }",
        "for (var i = 0; i < 3; i++) { switch (order.Note) { case \"a\": goto case \"b\"; case \"b\": Show(order.Email); break; default: Show(order?.Buyer?.City); break; } }",
        "var query = from one in order.Emails where one.Length > 2 let two = Hash(one) select new { one, two }; foreach (var (x, y) in query.Select(q => (q.one, q.two))) Show(x + y);",
        "lock (order) { order.Buyer = new Buyer { City = order.Email!, Country = order.Buyer?.City }; }",
        "Span<byte> hash = stackalloc byte[32]; System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(order.Email ?? \"\"), hash); order.Note = Convert.ToHexString(hash);",
        "context = context with { Consent = MetaConsent.TryParse(order.Note, out var known) ? known : order.Note switch { \"no\" => default, null when order.Email is null => MetaConsent.NotGranted, _ => MetaConsent.Granted } };",
        "try { context = MetaEventContext.Parse(order.Note ?? \"{\\\"consent\\\":\\\"granted\\\"}\"); } catch (Exception) { if (!MetaConsent.TryParse(order.Note, out var stored)) stored = MetaConsent.Parse(\"granted\"); context = context with { Consent = stored }; }",
        "DateTimeOffset? at = order.At; at ??= TimeProvider.System.GetUtcNow(); order = new Order(order.Id + order.Note, at.GetValueOrDefault(DateTimeOffset.UtcNow)) { Value = (int)(order.Value * 100) };",
        "for (var i = 0; i < 2; i++) { await capi.SendOrderAsync(order with { At = new DateTimeOffset(DateTime.UtcNow), Value = -i, Email = Own }, context with { Consent = Always }); }",
        "var cents = (long)Math.Round(order.Value * 100m) / 100; order.Value = order.Note is null ? -1 : -cents; order = order with { Digest = Sha256Digest.Parse(\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\") };",
        "Fill(order.Email, out var copied); order.Note = copied; bool FillLocal(string? from, out string? to) { to = from; return true; } if (FillLocal(order.Email, out var filled)) order.Note = filled;",
        "new Mapping().Map(x => x.Note, x => x.Email).Map(x => x.Id, x => Guid.NewGuid().ToString()).ForMember(x => x.At, o => o.MapFrom(x => DateTimeOffset.UtcNow));",
        "var pair = (Who: order.Email, order.Note); order.Note = pair.Who; (order.Note, _) = pair; order.Note = System.Text.Json.JsonSerializer.Serialize(new { pair.Who });",
        "order.Value = new[] { order }.Sum(x => (long)(x.Value * 100) * x.Emails.Count); order.Note = new[] { order }.Max(x => x.Email) + new Visitor(order).Label;",
    ];

    /// <summary>A file with a contract and a method with three of the statements.</summary>
    public static string CreateFile(int number) => $$"""
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Clear] string? Fbp = null)
        {
            [Hashed] public string? Email { get; init; }
            [Hashed("ph")] public string? Mobile { get; init; }
            [Hashed] public IReadOnlyList<string> Emails { get; init; } = [];
            [CustomData("note")] public string? Note { get; set; }
            [Flatten] public Buyer? Buyer { get; set; }
            [CustomData] public decimal Value { get; set; }
            [CustomData] public string Currency => "EUR";
            [Hashed("ln")] public Sha256Digest? Digest { get; init; }
            public string? Own => Email!.Trim();
        }
        public sealed class Buyer { [Hashed] public required string City { get; set; } [Hashed] public string? Country { get; set; } }
        public sealed record Visitor(Order Order) { public string Label => Order.Email + Order.Note; }
        public sealed class Mapping
        {
            public Mapping Map<T>(System.Linq.Expressions.Expression<Func<Order, T>> target, System.Linq.Expressions.Expression<Func<Order, T>> source) => this;
            public Mapping ForMember<T>(System.Linq.Expressions.Expression<Func<Order, T>> target, Action<MappingOptions> options) => this;
        }
        public sealed class MappingOptions { public void MapFrom<T>(System.Linq.Expressions.Expression<Func<Order, T>> source) { } }
        public static class Checkout
        {
            private static string Hash(string one) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(one)));
            private static MetaConsent Always { get; } = MetaConsent.Granted;
            private static string? Own { get { return "x"; } }
            private static void Fill(string? from, out string? to) => to = from?.Trim();
            private static void Show(string? one) => Console.WriteLine($"To {one}");
            public static async Task Pay(IMetaCapiClient capi, Order order, MetaEventContext context, MetaCapiOptions options)
            {
                {{All[number % All.Length]}}
                {{All[(number + number / All.Length + 5) % All.Length]}}
                {{All[(number * 7 + 11) % All.Length]}}
                await Task.Yield();
            }
        }
        """;
}
