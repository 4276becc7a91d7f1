using Microsoft.Extensions.Options;
using Storefront.Demo;
using Storefront.Hosting;

try
{
    return args.Contains("--demo") ? await DemoRun.RunAsync(Console.Out) : await ShopRun.RunAsync(Console.Out, args.Contains("--telemetry"));
}
catch (OptionsValidationException exception)
{
    // Each message says what to change; a stack trace adds nothing.
    foreach (var failure in exception.Failures)
        Console.Error.WriteLine(failure);
    return 1;
}
