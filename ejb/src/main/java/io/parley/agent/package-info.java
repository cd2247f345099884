/**
 * Who answers customers, what they can do and how much at once. Decides who may be invited and kept
 * within the seats that are paid for; leaves log-in to {@code identity} and whether somebody is
 * there to {@code routing}.
 */
package io.parley.agent;
