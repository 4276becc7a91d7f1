// Shop write <unix seconds>             prints the event as Meta receives it
// Shop send <unix seconds> <address>    sends it through the client and prints the result
using System.Buffers;
using System.Globalization;
using System.Text;
using Capi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shop;

var paidAt = DateTimeOffset.FromUnixTimeSeconds(long.Parse(args[1], CultureInfo.InvariantCulture));
var order = new OrderPaid(
    "order-4711",
    paidAt,
    " Ada.Example@Mail.example ",
    "+44 20 7946 0958",
    new Address("Ada", "O'Example", "São Paulo", "01310-100", "Brazil"),
    59.90m,
    "BRL",
    "product",
    [new OrderLine("tea-1", 2, 19.95m), new OrderLine("cup \"blue\"", 1, 20m)]);
var context = new MetaEventContext
{
    Fbc = $"fb.1.{args[1]}000.AbCdEf_click",
    Fbp = "fb.1.1700000000000.1234567890",
    ClientIpAddress = "9.9.9.9",
    ClientUserAgent = "Mozilla/5.0 (consumer test)",
    EventSourceUrl = "https://shop.example/thanks",
    ReferrerUrl = "https://shop.example/checkout",
    Consent = MetaConsent.Granted,
};

if (args[0] == "write")
{
    var json = new ArrayBufferWriter<byte>();
    var written = MetaEventSerializer.Serialize(order, context, paidAt.AddMinutes(1), json);
    Console.WriteLine(written.IsAccepted ? Encoding.UTF8.GetString(json.WrittenSpan) : written.ToString());
    return;
}

var builder = Host.CreateApplicationBuilder();
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
{
    ["MetaCapi:DatasetId"] = "123456789012345",
    ["MetaCapi:AccessToken"] = "token-of-the-consumer-test",
    ["MetaCapi:BaseAddress"] = args[2],
    ["MetaCapi:Linger"] = "00:00:00",
});
builder.Services.AddMetaCapi(builder.Configuration.GetSection("MetaCapi"));
using var host = builder.Build();
await host.StartAsync().ConfigureAwait(false);
var capi = host.Services.GetRequiredService<IMetaCapiClient>();
var result = await capi.SendOrderPaidAsync(order, context, CancellationToken.None).ConfigureAwait(false);
using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
var flushed = await capi.FlushAsync(limit.Token).ConfigureAwait(false);
await host.StopAsync().ConfigureAwait(false);
Console.WriteLine($"{result.Status}, delivered {flushed.Delivered}, shown as {order}");
