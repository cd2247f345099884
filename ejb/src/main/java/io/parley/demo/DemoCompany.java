package io.parley.demo;

import java.util.List;

/** One of the two companies; the same kinds of settings in two languages. */
record DemoCompany(
    String slug,
    String name,
    String locale,
    String zone,
    String plan,
    List<String> skills,
    List<String> queues,
    List<String> wrapUpCodes,
    String greeting) {

  static final DemoCompany HARBORPINE =
      new DemoCompany(
          "harborpine",
          "Harbor & Pine",
          "en",
          "Europe/Oslo",
          "professional",
          List.of("Billing", "English", "Chinese", "Delivery"),
          List.of("General", "Billing", "中文"),
          List.of("Answered", "Order changed", "Refund given", "Complaint", "No answer needed"),
          "Hello! Ask us anything about furniture, orders and delivery.");

  static final DemoCompany YUNQI =
      new DemoCompany(
          "yunqi",
          "云栖物流",
          "zh-CN",
          "Asia/Shanghai",
          "enterprise",
          List.of("账单", "English", "中文", "配送"),
          List.of("综合服务", "账单", "English"),
          List.of("已解答", "已改派", "已理赔", "投诉", "无需回复"),
          "您好！查件、改址、理赔，请直接告诉我们。");

  /** The queue for everything that is not told apart. */
  String generalQueue() {
    return queues.get(0);
  }

  /** The queue for WeChat. */
  String chineseQueue() {
    return slug.equals("yunqi") ? generalQueue() : queues.get(2);
  }

  String key(String account) {
    return slug + "-" + account;
  }
}
